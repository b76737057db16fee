package dev.lectern.cli;

import java.lang.Character.UnicodeScript;

/** How many columns text takes in a terminal. */
final class DisplayWidth {

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The text, cut where it is too wide. */
  static String fit(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 1;
    for (int c : text.codePoints().toArray()) {
      used += of(c);
      if (used > width) {
        break;
      }
      cut.appendCodePoint(c);
    }
    return cut.append('…').toString();
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1F300 && c <= 0x1FAFF
            || c >= 0xFF01 && c <= 0xFF60
            || switch (UnicodeScript.of(c)) {
              case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
              default -> false;
            };
    return wide ? 2 : 1;
  }
}
