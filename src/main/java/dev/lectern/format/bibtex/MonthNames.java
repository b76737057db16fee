package dev.lectern.format.bibtex;

import java.util.Set;

/** The months as English bibliographies write them. */
final class MonthNames {

  private static final Set<String> ENGLISH =
      Set.of(
          ("jan january feb february mar march apr april may jun june jul july aug august sep sept"
                  + " september oct october nov november dec december")
              .split(" "));

  private MonthNames() {}

  /** Whether a word in small letters is a month, in full or abbreviated. */
  static boolean isEnglish(String word) {
    return ENGLISH.contains(word);
  }
}
