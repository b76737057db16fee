package dev.lectern.query;

import java.util.Locale;
import java.util.Optional;

/**
 * An order of papers. Papers without the value come last either way.
 *
 * @param ascending smallest, or alphabetically first, first
 */
public record Sort(By by, boolean ascending) {

  /** Newest in the library first. */
  public static final Sort DEFAULT = new Sort(By.ADDED, false);

  /** What papers are sorted by. */
  public enum By {
    ADDED,
    PUBLISHED,
    TITLE,
    AUTHORS,
    COMMENTS,
    UPVOTES,
    SEEN,
    RATING,
    RELEVANCE,
    /** The order of the reading list that the search names. */
    PLACE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the natural order starts with the smallest; all others start with the largest. */
    public boolean startsSmall() {
      return this == TITLE || this == PLACE;
    }
  }

  /** The natural order: words and places from the first, all else from the largest. */
  public static Sort natural(By by) {
    return new Sort(by, by.startsSmall());
  }

  /** The field named by a code, in its natural order. */
  public static Optional<Sort> parse(String code) {
    for (By by : By.values()) {
      if (by.code().equals(code.toLowerCase(Locale.ROOT))) {
        return Optional.of(natural(by));
      }
    }
    return Optional.empty();
  }

  public Sort reversed() {
    return new Sort(by, !ascending);
  }
}
