package dev.lectern.text;

import java.util.Set;

/** LaTeX mark-up in a title that says how letters look and nothing about which letters they are. */
final class LatexMarks {
  private static final Set<String> FONTS =
      Set.of(
          "textbf",
          "textit",
          "textsc",
          "texttt",
          "textrm",
          "textsf",
          "text",
          "emph",
          "underline",
          "mathbf",
          "mathcal",
          "mathbb",
          "mathrm",
          "mathit",
          "mathsf",
          "mathtt",
          "mathfrak",
          "boldsymbol",
          "bm",
          "ensuremath",
          "mbox",
          "operatorname",
          "left",
          "right",
          "bf",
          "it",
          "em",
          "sc",
          "tt",
          "rm",
          "displaystyle",
          "xspace");
  private static final Set<String> ACCENTS = Set.of("c", "v", "u", "H", "k", "r", "d", "b", "t");

  private LatexMarks() {}

  /** Where such a mark at the offset ends, or the offset itself. */
  static int skip(String text, int at) {
    char c = text.charAt(at);
    boolean backslash = c == '\\';
    if (!backslash && !(startsWord(text, at) && (c == 'm' || c == 't' || c == 'o'))) {
      return at;
    }
    int start = backslash ? at + 1 : at;
    int end = start;
    while (end < text.length() && isAsciiLetter(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      return backslash ? afterSymbol(text, start) : at;
    }
    String name = text.substring(start, end);
    boolean braced = end < text.length() && text.charAt(end) == '{';
    if (backslash) {
      return FONTS.contains(name) || braced && ACCENTS.contains(name)
          ? afterSpaces(text, end)
          : start;
    }
    return braced && name.length() > 2 && FONTS.contains(name) ? end : at;
  }

  /** An accent such as {@code \"} or {@code \'} goes; an escaped sign such as {@code \%} stays. */
  private static int afterSymbol(String text, int at) {
    boolean accent = at < text.length() && "\"'`^~=.".indexOf(text.charAt(at)) >= 0;
    return accent ? at + 1 : at;
  }

  private static int afterSpaces(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !isAsciiLetter(text.charAt(at - 1));
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
