package dev.lectern.ui.sidebar;

import dev.lectern.ui.kit.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sidebar.
 *
 * @param key what it is called in the library, such as a tag's whole name or a digest's number
 * @param name as the row shows it
 * @param remark what the row adds to the name
 * @param query the search that it stands for, or null
 * @param count how many papers it holds; a digest's unread ones
 * @param color of a tag, {@code #rrggbb}, or null
 */
record Entry(
    Kind kind,
    String key,
    String name,
    String remark,
    @Nullable String query,
    int count,
    @Nullable String color) {

  /** What a row is. */
  enum Kind {
    LIBRARY,
    DIGESTS,
    LISTS,
    TAGS,
    SEARCHES,
    ALL,
    NEW,
    UNREAD,
    TOREAD,
    READING,
    STARRED,
    HIGHLIGHTS,
    DUPLICATES,
    TRASH,
    DIGEST,
    OLDER,
    LIST,
    TAG,
    SEARCH,
    /** Says how to get a first row. */
    HINT;

    boolean isSection() {
      return ordinal() <= SEARCHES.ordinal();
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A row that is always there and named in the window's words. */
  static Entry named(Kind kind, @Nullable String query, int count) {
    return new Entry(kind, "", Text.of("sidebar." + kind.code()), "", query, count, null);
  }

  static Entry hint(Kind section) {
    String text = Text.of("sidebar.no-" + section.code());
    return new Entry(Kind.HINT, section.code(), text, "", null, 0, null);
  }

  /** What the row is, whatever it shows. */
  Object identity() {
    return kind + " " + key.toLowerCase(Locale.ROOT);
  }

  /** Whether papers can be dropped on it. */
  boolean takesPapers() {
    return kind == Kind.LIST || kind == Kind.TAG;
  }

  /** Whether it has a name of the user's. */
  boolean isNamedByUser() {
    return takesPapers() || kind == Kind.SEARCH;
  }
}
