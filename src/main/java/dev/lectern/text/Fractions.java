package dev.lectern.text;

/** Fractions and roots on one line: {@code frac{a}{b}} reads a/b. */
final class Fractions {
  private static final int REACH = 200;

  private Fractions() {}

  /** Rewrites the command from the offset whose name ends there; returns the end of its formula. */
  static int apply(Edits edits, int at, int nameEnd, boolean root) {
    int firstClose = edits.at(nameEnd) == '{' ? edits.closingBrace(nameEnd, REACH) : -1;
    if (firstClose < 0) {
      return at;
    }
    boolean firstAtomic = isAtomic(edits.text().substring(nameEnd + 1, firstClose));
    if (root) {
      edits.replace(at, nameEnd + 1, firstAtomic ? "√" : "√(");
      edits.replace(firstClose, firstClose + 1, firstAtomic ? "" : ")");
      return firstClose;
    }
    int secondClose =
        edits.at(firstClose + 1) == '{' ? edits.closingBrace(firstClose + 1, REACH) : -1;
    if (secondClose < 0) {
      return at;
    }
    boolean secondAtomic = isAtomic(edits.text().substring(firstClose + 2, secondClose));
    edits.replace(at, nameEnd + 1, firstAtomic ? "" : "(");
    edits.replace(
        firstClose, firstClose + 2, (firstAtomic ? "" : ")") + "/" + (secondAtomic ? "" : "("));
    edits.replace(secondClose, secondClose + 1, secondAtomic ? "" : ")");
    return secondClose;
  }

  private static boolean isAtomic(String content) {
    return content.chars().noneMatch(c -> c == ' ' || c == '+' || c == '-' || c == '/' || c == '=');
  }
}
