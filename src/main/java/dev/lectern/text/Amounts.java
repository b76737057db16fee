package dev.lectern.text;

import java.util.Set;

/** Signs around numbers: {@code 2.4times} reads 2.4×, {@code sim20%} reads ∼20%. */
final class Amounts {
  static final Set<String> WORDS = Set.of("times", "sim", "approx");

  private final Edits edits;

  Amounts(Edits edits) {
    this.edits = edits;
  }

  /** Replaces the word if it is such a sign. */
  boolean apply(int at, String word, int end) {
    return switch (word) {
      case "times" -> times(at, end);
      case "sim" -> about(at, end, "∼");
      case "approx" -> about(at, end, "≈");
      default -> false;
    };
  }

  private boolean times(int at, int end) {
    char before = edits.at(at - 1);
    boolean glued =
        Ascii.isDigit(before) || before == '|' || before == ')' && isOperand(edits.skipSpace(end));
    if (glued) {
      int next = edits.skipSpace(end);
      boolean closes = next > end && (isNumber(next) || before == '|' && isOperand(next));
      return edits.replace(at, closes ? next : end, "×");
    }
    int numberEnd = at;
    while (Ascii.isSpace(edits.at(numberEnd - 1))) {
      numberEnd--;
    }
    boolean between =
        numberEnd < at && Ascii.isDigit(edits.at(numberEnd - 1)) && isNumber(edits.skipSpace(end));
    return between && edits.replace(at, end, "×");
  }

  /** {@code sim20%}, {@code (sim 1%)}, {@code sim!30}; but {@code sim2real} is a word. */
  private boolean about(int at, int end, String sign) {
    int number = edits.at(end) == '!' ? end + 1 : end;
    char before = edits.at(at - 1);
    int afterSpace = edits.skipSpace(number);
    boolean spaced =
        afterSpace > number && (before == '(' || Ascii.isDigit(before) || sign.equals("≈"));
    number = spaced ? afterSpace : number;
    boolean name = before == '-' || before == '_' || before == '/';
    if (name || !Ascii.isDigit(edits.at(number)) || isSimToReal(number)) {
      return false;
    }
    return edits.replace(at, sign.equals("≈") ? end : number, sign);
  }

  private boolean isSimToReal(int number) {
    return edits.at(number) == '2'
        && Ascii.isLetter(edits.at(number + 1))
        && !edits.text().startsWith("times", number + 1)
        && Ascii.isLetter(edits.at(number + 2));
  }

  /** A number with nothing stuck to it. */
  private boolean isNumber(int at) {
    int end = at;
    while (Ascii.isDigit(edits.at(end))
        || edits.at(end) == ',' && Ascii.isDigit(edits.at(end + 1))) {
      end++;
    }
    boolean times = edits.text().startsWith("times", end);
    return end > at && (times || !Ascii.isLetter(edits.at(end)));
  }

  /** A letter with an index, as in {@code H_{i,t}}. */
  private boolean isOperand(int at) {
    return Ascii.isLetter(edits.at(at)) && (edits.at(at + 1) == '_' || edits.at(at + 1) == '^');
  }
}
