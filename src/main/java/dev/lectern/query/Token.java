package dev.lectern.query;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a typed query.
 *
 * @param start where it starts in the text, in chars
 * @param end where it ends, exclusive
 */
record Token(Kind kind, int start, int end, String text, @Nullable Field field, boolean star) {

  /** What a piece is. */
  enum Kind {
    OPEN,
    CLOSE,
    MINUS,
    /** A word as typed, or the bare value of a field. */
    WORD,
    /** What stood between quotes. */
    QUOTED,
    /** A quote without its end; the text is all that follows it. */
    UNCLOSED
  }

  boolean isKeyword(String keyword) {
    return kind == Kind.WORD && field == null && !star && text.equals(keyword);
  }
}
