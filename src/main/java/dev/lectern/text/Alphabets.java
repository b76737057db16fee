package dev.lectern.text;

import java.util.Map;
import java.util.Set;

/** What the alphabets and colours of LaTeX come to in plain text. */
final class Alphabets {
  private static final Map<Character, String> DOUBLE_STRUCK =
      Map.of('R', "ℝ", 'N', "ℕ", 'Z', "ℤ", 'Q', "ℚ", 'C', "ℂ", 'P', "ℙ", 'H', "ℍ");
  private static final Set<String> COLOURS =
      Set.of(
          "red", "blue", "green", "orange", "teal", "purple", "cyan", "magenta", "gray", "grey",
          "brown", "violet", "black");

  private Alphabets() {}

  /**
   * What stands in place of {@code mathbb} with its brace: nothing, as a rule; a single
   * double-struck letter that ordinary fonts have replaces the group.
   */
  static String open(Edits edits, String name, int open, int close) {
    String letter =
        name.equals("mathbb") && close == open + 2 ? DOUBLE_STRUCK.get(edits.at(open + 1)) : null;
    if (letter != null) {
      edits.delete(open + 1, close);
      return letter;
    }
    return "";
  }

  static Set<String> colours() {
    return COLOURS;
  }

  static boolean isColour(String name) {
    return COLOURS.contains(name);
  }
}
