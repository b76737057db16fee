package dev.lectern.text;

/**
 * Braces by which a BibTeX title keeps its capitals: {@code {B}ayesian {GRPO}} reads Bayesian GRPO.
 * Braces of formulas and sets stay.
 */
final class GroupRule {
  private static final int REACH = 600;

  private final Edits edits;

  GroupRule(Edits edits) {
    this.edits = edits;
  }

  /** Handles the brace at the offset; returns where to go on. */
  int apply(int at) {
    int close = edits.closingBrace(at, REACH);
    if (close > at + 1 && isFree(at, close) && protects(at + 1, close, 2)) {
      edits.delete(close, close + 1);
      edits.delete(at, at + 1);
    }
    return at + 1;
  }

  /** Nothing before or behind the group says that it is part of a formula or of a command. */
  private boolean isFree(int at, int close) {
    char before = edits.at(at - 1);
    char after = edits.at(close + 1);
    boolean accent = isAccent(at + 1);
    boolean script = "^_".indexOf(after) >= 0 || after == '{' && edits.at(close + 2) != '\\';
    return "^_}=\\|".indexOf(before) < 0
        && !script
        && (accent || !Ascii.isLetter(before) || isForeignLetter(at + 1, close));
  }

  private boolean isAccent(int at) {
    char sign = edits.at(at + 1);
    boolean byLetter = "cvuHkrdb".indexOf(sign) >= 0 && edits.at(at + 2) == '{';
    return edits.at(at) == '\\' && (byLetter || !Ascii.isLetter(sign));
  }

  private boolean isForeignLetter(int start, int close) {
    return close == start + 1 && edits.at(start) >= 0x80 && Character.isLetter(edits.at(start));
  }

  private boolean protects(int start, int close, int levels) {
    char first = edits.at(start);
    if (first == '{' && levels > 0) {
      boolean doubled = edits.closingBrace(start, REACH) == close - 1;
      return doubled && protects(start + 1, close - 1, levels - 1);
    }
    boolean formula = first == '$' && edits.at(close - 1) == '$';
    boolean all = start == 1 && close == edits.text().length() - 1;
    return isAccent(start)
        || formula
        || all
        || isForeignLetter(start, close)
        || isName(start, close);
  }

  /** A word with a capital, or several that all start with one. */
  private boolean isName(int start, int close) {
    boolean capital = false;
    boolean named = Character.isUpperCase(edits.at(start)) || edits.at(start) == '\\';
    for (int i = start; i < close; i++) {
      char c = edits.at(i);
      capital |= Character.isUpperCase(c);
      boolean next = named && c == ' ' && Character.isUpperCase(edits.at(i + 1));
      if (!next && !Character.isLetterOrDigit(c) && "-/.:+&'\u2019\\{}\"^$".indexOf(c) < 0) {
        return false;
      }
    }
    return capital;
  }
}
