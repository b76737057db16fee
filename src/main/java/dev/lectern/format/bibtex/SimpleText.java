package dev.lectern.format.bibtex;

/** Letters, digits and the signs that LaTeX prints as they are; most text holds nothing else. */
final class SimpleText {

  private static final boolean[] SIMPLE = simple();

  private SimpleText() {}

  private static boolean[] simple() {
    boolean[] simple = new boolean['z' + 1];
    for (char c = ' '; c <= 'z'; c++) {
      simple[c] = "\\$&#_%^|<>".indexOf(c) < 0;
    }
    return simple;
  }

  /** Whether all of it is simple. */
  static boolean is(String text) {
    return end(text, 0) == text.length();
  }

  /** Where simple characters end that begin at a place. */
  static int end(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) < SIMPLE.length && SIMPLE[text.charAt(end)]) {
      end++;
    }
    return end;
  }

  /** Where small letters end that begin at a place: no style changes them. */
  static int endOfSmall(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    return end;
  }
}
