package dev.lectern.format.bibtex;

/** Signs that mean something to LaTeX, written so that it prints them. */
final class LatexSigns {

  private LatexSigns() {}

  /** What stands at a place of a text, so that LaTeX prints it. */
  static String escaped(int c, String text, int at, TexAlphabet alphabet) {
    return switch (c) {
      case '\\' -> "{\\textbackslash}";
      case '$', '&', '#', '_', '%' -> "\\" + (char) c;
      case '^' -> "{\\textasciicircum}";
      case '~' -> isTie(text, at) ? "~" : "{\\textasciitilde}";
      case '<' -> "{\\textless}";
      case '>' -> "{\\textgreater}";
      case '|' -> "{\\textbar}";
      default -> c >= ' ' && c < 0x7F ? Character.toString(c) : alphabet.latex(c);
    };
  }

  /**
   * Between words {@code ~} is LaTeX's space that does not break; before a number it says "about".
   */
  private static boolean isTie(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && !Character.isWhitespace(text.charAt(at - 1))
        && "([".indexOf(text.charAt(at - 1)) < 0
        && (Character.isLetterOrDigit(text.charAt(at + 1))
            || "\\-–—{".indexOf(text.charAt(at + 1)) >= 0);
  }
}
