package dev.lectern.text;

/** Tells a formula between dollars from two amounts of money. */
final class Formula {
  private static final int LONGEST = 300;

  private Formula() {}

  /** Whether the dollars at the two offsets enclose a formula beyond doubt. */
  static boolean isInside(String text, int open, int close) {
    if (close - open < 2 || close - open > LONGEST) {
      return false;
    }
    char first = text.charAt(open + 1);
    char last = text.charAt(close - 1);
    boolean escaped = open > 0 && text.charAt(open - 1) == '\\' || last == '\\';
    boolean amountFollows = close + 1 < text.length() && Ascii.isDigit(text.charAt(close + 1));
    if (escaped || amountFollows || Ascii.isSpace(first) || Ascii.isSpace(last)) {
      return false;
    }
    String content = text.substring(open + 1, close);
    if (content.chars().anyMatch(c -> c == '\\' || c == '^' || c == '_' || c == '{')) {
      return true;
    }
    return !Ascii.isDigit(first) && longestWord(content) == 1;
  }

  private static int longestWord(String content) {
    int longest = 0;
    int length = 0;
    for (int i = 0; i < content.length(); i++) {
      length = Ascii.isLetter(content.charAt(i)) ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
    return longest;
  }
}
