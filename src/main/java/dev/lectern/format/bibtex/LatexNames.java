package dev.lectern.format.bibtex;

import java.util.Set;

/** Commands of LaTeX that stay as they are in a text: those of styles and those of signs. */
final class LatexNames {

  private static final Set<String> STYLES =
      Set.of(
          "textbf",
          "textit",
          "emph",
          "texttt",
          "textsc",
          "textrm",
          "textsf",
          "textsl",
          "text",
          "underline",
          "textsuperscript",
          "textsubscript",
          "mbox");

  private static final Set<String> SYMBOLS =
      Set.of(
          "LaTeX",
          "TeX",
          "ss",
          "o",
          "O",
          "l",
          "L",
          "ae",
          "AE",
          "oe",
          "OE",
          "aa",
          "AA",
          "i",
          "j",
          "S",
          "P",
          "copyright",
          "pounds",
          "ldots",
          "dots",
          "textbackslash",
          "textasciitilde",
          "textasciicircum",
          "textless",
          "textgreater",
          "textbar",
          "textbraceleft",
          "textbraceright",
          "textendash",
          "textemdash",
          "textregistered",
          "texttrademark",
          "textellipsis",
          "textquotedblleft",
          "textquotedblright",
          "textquoteleft",
          "textquoteright",
          "textunderscore",
          "textdegree",
          "textmu");

  private LatexNames() {}

  /** Whether the command sets its argument in another style. */
  static boolean isStyle(String name) {
    return STYLES.contains(name);
  }

  /** Whether the command is a sign or letter. */
  static boolean isSymbol(String name) {
    return SYMBOLS.contains(name);
  }
}
