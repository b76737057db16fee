package dev.lectern.store.words;

/**
 * The texts of a paper that words stand in. Each has a stretch of positions of its own, so that one
 * list of positions tells both where a word stands and in which text; words beyond its stretch are
 * not indexed.
 */
public enum WordField {
  TITLE(0),
  ABSTRACT(1 << 14),
  AUTHOR(1 << 20),
  NOTE(1 << 21);

  private static final int END = 1 << 22;

  private final int first;

  WordField(int first) {
    this.first = first;
  }

  /** Its first position. */
  int first() {
    return first;
  }

  /** The position behind its last. */
  int end() {
    return this == NOTE ? END : values()[ordinal() + 1].first;
  }
}
