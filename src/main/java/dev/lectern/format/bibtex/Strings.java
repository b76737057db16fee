package dev.lectern.format.bibtex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code @string} abbreviations that a file has defined so far, and the months. */
final class Strings {

  private static final int MOST_CHARS = 1 << 23;
  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("jan", "January"),
          Map.entry("feb", "February"),
          Map.entry("mar", "March"),
          Map.entry("apr", "April"),
          Map.entry("may", "May"),
          Map.entry("jun", "June"),
          Map.entry("jul", "July"),
          Map.entry("aug", "August"),
          Map.entry("sep", "September"),
          Map.entry("oct", "October"),
          Map.entry("nov", "November"),
          Map.entry("dec", "December"));

  private final Map<String, String> defined = new HashMap<>();
  private int chars;

  /** What a name stands for, whatever its case; null where it is not defined. */
  @Nullable String get(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    String value = defined.get(small);
    return value != null ? value : MONTHS.get(small);
  }

  /** Defines a name; false where there is no room for more. */
  boolean define(String name, String value) {
    chars += name.length() + value.length();
    if (chars > MOST_CHARS) {
      chars = MOST_CHARS;
      return false;
    }
    defined.put(name.toLowerCase(Locale.ROOT), value);
    return true;
  }
}
