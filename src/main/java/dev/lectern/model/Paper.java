package dev.lectern.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A paper in the library: what is known of it and how far the user is with it.
 *
 * @param id its number in this library, never used again
 * @param uuid its name across libraries
 * @param key the citation key, unique without regard to case
 * @param fields the consensus of its appearances, with the user's corrections on top
 * @param yearInferred whether the year of {@code fields.published()} was not printed but worked out
 * @param rating 0 (none) to 5
 * @param tags in alphabetical order
 * @param added when it first came into the library
 * @param damaged whether some of it cannot be read; the rest is here
 */
public record Paper(
    long id,
    UUID uuid,
    String key,
    PaperFields fields,
    boolean yearInferred,
    ReadingStatus status,
    boolean starred,
    int rating,
    List<String> tags,
    Instant added,
    boolean damaged) {

  public Paper {
    tags = List.copyOf(tags);
  }

  /** One of which everything can be read. */
  public Paper(
      long id,
      UUID uuid,
      String key,
      PaperFields fields,
      boolean yearInferred,
      ReadingStatus status,
      boolean starred,
      int rating,
      List<String> tags,
      Instant added) {
    this(id, uuid, key, fields, yearInferred, status, starred, rating, tags, added, false);
  }

  /** The title, verbatim. */
  public String title() {
    return fields.title();
  }

  /** How many authors it has: the names, else the printed count; 0 where neither is known. */
  public int authorCount() {
    if (fields.authorCount() != null) {
      return Math.max(fields.authorCount(), fields.authors().size());
    }
    return fields.authors().size();
  }
}
