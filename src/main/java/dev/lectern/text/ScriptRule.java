package dev.lectern.text;

import java.util.Map;

/** Raised and lowered characters: {@code RE^3SIM} reads RE³SIM, {@code ell_p} reads ℓₚ. */
final class ScriptRule {
  private static final int REACH = 200;
  private static final Map<String, String> RAISED_WORDS =
      Map.of(
          "circ", "°", "star", "*", "ast", "*", "*", "*", "prime", "′", "dagger", "†", "top", "ᵀ",
          "degree", "°");

  private final Edits edits;

  ScriptRule(Edits edits) {
    this.edits = edits;
  }

  /**
   * Handles the caret or underscore; returns the end of what it raised or lowered, else the offset.
   */
  int apply(int at, boolean math) {
    if (!math && !isBase(edits.at(at - 1))) {
      return at;
    }
    return edits.at(at) == '^' ? raise(at) : lower(at, math);
  }

  private int raise(int at) {
    int end = argumentEnd(at + 1);
    if (end < 0) {
      return at;
    }
    String word = RAISED_WORDS.get(bare(at + 1, end));
    String raised = word == null ? Scripts.raised(bare(at + 1, end)) : word;
    return raised != null && edits.replace(at, end, raised) ? end : at;
  }

  private int lower(int at, boolean math) {
    boolean braced = edits.at(at + 1) == '{';
    if (!braced && !math && !isShortBase(at)) {
      return at;
    }
    int end = braced ? edits.closingBrace(at + 1, REACH) + 1 : at + 2;
    if (end <= at || end > edits.text().length() || !braced && isNameChar(edits.at(end))) {
      return at;
    }
    String content = bare(at + 1, end);
    String lowered = content.length() > 1 && isOneWord(content) ? null : Scripts.lowered(content);
    if (lowered != null) {
      return edits.replace(at, end, lowered) ? end : at;
    }
    if (braced && isOneWord(content) && !isNameChar(edits.at(end))) {
      edits.delete(at + 1, at + 2);
      edits.delete(end - 1, end);
    }
    return at;
  }

  private static boolean isOneWord(String content) {
    return !content.isEmpty() && content.chars().allMatch(c -> Ascii.isLetter((char) c));
  }

  /** Where the argument of a caret ends, or -1 if none is certain. */
  private int argumentEnd(int start) {
    char c = edits.at(start);
    if (c == '{') {
      return edits.closingBrace(start, REACH) + 1 > start
          ? edits.closingBrace(start, REACH) + 1
          : -1;
    }
    int digits = c == '-' ? start + 1 : start;
    int end = digits;
    while (Ascii.isDigit(edits.at(end))) {
      end++;
    }
    if (end > digits) {
      return end;
    }
    if (c == '+' || c == '*') {
      return start + 1;
    }
    int word = edits.wordEnd(c == '\\' ? start + 1 : start);
    boolean single = word == start + 1 && !Ascii.isDigit(edits.at(word));
    return single || RAISED_WORDS.containsKey(bare(start, word)) ? word : -1;
  }

  private String bare(int start, int end) {
    String argument = edits.text().substring(start, end);
    if (argument.startsWith("{") && argument.endsWith("}") && argument.length() > 1) {
      argument = argument.substring(1, argument.length() - 1).strip();
    }
    return argument.startsWith("\\") ? argument.substring(1) : argument;
  }

  /** Whether the underscore follows one letter or the name of one sign, as in {@code log_2}. */
  private boolean isShortBase(int at) {
    int start = at;
    while (Ascii.isLetter(edits.at(start - 1))) {
      start--;
    }
    char before = edits.at(start - 1);
    if (start == at || isNameChar(before) || before == '/' || before == '.' || before == '@') {
      return false;
    }
    String base = edits.text().substring(start, at);
    return base.length() == 1 || Symbols.isSubscripted(base);
  }

  private static boolean isBase(char c) {
    return Ascii.isLetterOrDigit(c) || c == ')' || c == ']' || c == '}' || c == '|' || c > 0x7F;
  }

  private static boolean isNameChar(char c) {
    return Ascii.isLetterOrDigit(c) || c == '_';
  }
}
