package dev.lectern.format.bibtex;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of theses and reports: types of their own in BibTeX, words that BibLaTeX translates, a
 * {@code genre} in CSL.
 */
final class Genres {

  private static final Map<String, String> TEXTS =
      Map.of(
          "phdthesis",
          "PhD thesis",
          "mathesis",
          "Master's thesis",
          "techreport",
          "Technical report",
          "resreport",
          "Research report");

  private Genres() {}

  /** What an entry type says of the kind; null where it says nothing. */
  static @Nullable String of(String entryType) {
    return switch (entryType) {
      case "phdthesis", "techreport" -> TEXTS.get(entryType);
      case "mastersthesis" -> TEXTS.get("mathesis");
      default -> null;
    };
  }

  /** A genre in words. */
  static String text(String typeField) {
    return TEXTS.getOrDefault(typeField, typeField);
  }

  /** A genre as BibLaTeX translates it, or in its words. */
  static String key(String genre) {
    for (Map.Entry<String, String> known : TEXTS.entrySet()) {
      if (known.getValue().equalsIgnoreCase(genre)) {
        return known.getKey();
      }
    }
    return genre;
  }

  /** Whether a thesis is one for a master's degree. */
  static boolean isMasters(@Nullable String genre) {
    return genre != null && genre.toLowerCase(Locale.ROOT).startsWith("master");
  }
}
