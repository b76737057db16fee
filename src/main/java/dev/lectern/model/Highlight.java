package dev.lectern.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A marked passage, anchored in the verbatim text (after the W3C Web Annotation selectors {@code
 * TextQuoteSelector} and {@code TextPositionSelector}), so that a better readable text moves none.
 *
 * @param quote the verbatim passage
 * @param prefix up to 32 code points before it
 * @param suffix up to 32 code points after it
 * @param start where it starts, in code points
 * @param end where it ends, in code points, exclusive
 * @param comment Markdown; empty where there is none
 * @param sender who marked it, where it came with another reader's papers; empty for the user's own
 */
public record Highlight(
    UUID uuid,
    Place place,
    String quote,
    String prefix,
    String suffix,
    int start,
    int end,
    String color,
    String comment,
    Instant created,
    String sender) {

  /** One of the user's own. */
  public Highlight(
      UUID uuid,
      Place place,
      String quote,
      String prefix,
      String suffix,
      int start,
      int end,
      String color,
      String comment,
      Instant created) {
    this(uuid, place, quote, prefix, suffix, start, end, color, comment, created, "");
  }

  /** The same, marked by someone else. */
  public Highlight sentBy(String who) {
    return new Highlight(
        uuid, place, quote, prefix, suffix, start, end, color, comment, created, who);
  }

  /** The same in another colour. */
  public Highlight colored(String other) {
    return new Highlight(
        uuid, place, quote, prefix, suffix, start, end, other, comment, created, sender);
  }

  /** The same with another comment. */
  public Highlight commented(String other) {
    return new Highlight(
        uuid, place, quote, prefix, suffix, start, end, color, other, created, sender);
  }

  /** The same, standing for another passage. */
  public Highlight anchored(
      Place where, String passage, String before, String after, int from, int to) {
    return new Highlight(
        uuid, where, passage, before, after, from, to, color, comment, created, sender);
  }

  /** Which text of the paper carries it. */
  public enum Place {
    TITLE,
    ABSTRACT
  }
}
