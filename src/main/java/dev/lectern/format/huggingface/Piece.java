package dev.lectern.format.huggingface;

import dev.lectern.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a line of a page is, by its own looks; {@code paper} is the number in its link, if any. */
sealed interface Piece {

  long line();

  /** An empty line. */
  record Blank(long line) implements Piece {}

  /** A number, or {@code -}, in front of a paper; also a page number. */
  record Votes(long line, @Nullable Integer count, String printed, @Nullable String paper)
      implements Piece {}

  /** {@code • 4 authors}. */
  record AuthorCount(long line, int count, @Nullable String paper) implements Piece {}

  /** An organization known by its link. */
  record Affiliation(long line, String slug, String name) implements Piece {}

  /** The middle dot in front of a date. */
  record Dot(long line) implements Piece {}

  /**
   * {@code Feb 28, 2025 3}: a day and a number of comments.
   *
   * @param date null where there is no such day
   */
  record DateLine(long line, @Nullable PartialDate date, @Nullable Integer comments, String printed)
      implements Piece {}

  /** A number of comments on its own line, known by its link. */
  record Comments(long line, int count) implements Piece {}

  /** An address of the site on its own line. */
  record Address(long line, HubAddress target) implements Piece {}

  /** A heading of the page, its navigation or its footer. */
  record Furniture(long line, String printed) implements Piece {}

  /** What stands between the papers without meaning: pictures, bullets, rules. */
  record Ornament(long line, @Nullable String paper) implements Piece {

    Ornament(long line) {
      this(line, null);
    }
  }

  /** A line too long to be part of a paper. */
  record TooLong(long line) implements Piece {}

  /**
   * Anything else: a title, or a paragraph.
   *
   * @param heading whether it is marked as a heading
   */
  record Text(long line, String text, @Nullable String paper, boolean heading) implements Piece {

    Text(long line, String text) {
      this(line, text, null, false);
    }
  }
}
