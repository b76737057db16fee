package dev.lectern.model;

import java.util.Locale;

/**
 * Two papers that may be one and the same.
 *
 * @param likeness of what makes them alike, 0 to 1
 */
public record PossibleDuplicate(Side first, Side second, double likeness, Why why) {

  /** One of the two. */
  public record Side(long paper, String key, String title) {}

  /** What makes two papers alike. */
  public enum Why {
    TITLE,
    ABSTRACT,
    /** A digest shows a paper that could be either. */
    MATCH;

    /** The word in tables and JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
