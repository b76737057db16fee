package dev.lectern.format;

import dev.lectern.text.Invisible;
import dev.lectern.text.ReadableText;

/**
 * Text that may stand anywhere in a file: well-formed Unicode that steers neither lines nor
 * terminals.
 */
public final class CleanText {

  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /** One line: what a person reads of a verbatim title or name. */
  public static String readable(String verbatim) {
    return line(ReadableText.of(line(verbatim)).text());
  }

  /** One line: white space of any kind is one space, and controls are gone. */
  public static String line(String text) {
    return isLine(text) ? text : cleaned(text);
  }

  /** Whether it is a line already, of signs that need no second look; most text is. */
  private static boolean isLine(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' '
          || c > 0x7E && c < 0xA1
          || c > 0x1FFF
          || c == ' ' && before == ' '
          || c > 0xA0 && Invisible.steers(c)) {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static String cleaned(String line) {
    String text = Invisible.withoutHidden(line);
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (Character.getType(c) != Character.CONTROL) {
        out.append(space && !out.isEmpty() ? " " : "");
        space = false;
        out.appendCodePoint(wellFormed(c));
      }
    }
    return out.toString();
  }

  /**
   * Lines as they are, without controls; they end with {@code \n}, and blank ones at the edges go.
   */
  public static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Invisible.withoutHidden(text)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || Character.getType(c) != Character.CONTROL)
        .forEach(c -> out.appendCodePoint(wellFormed(c)));
    String lines = out.toString().stripTrailing();
    int start = lines.length() - lines.stripLeading().length();
    return lines.substring(lines.lastIndexOf('\n', start) + 1);
  }

  /** Whether the text starts with a mark that would sit on whatever stands before it. */
  public static boolean startsWithMark(String text) {
    return !text.isEmpty()
        && switch (Character.getType(text.codePointAt(0))) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static int wellFormed(int c) {
    boolean none = Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
    return none || c >= 0xFDD0 && c <= 0xFDEF ? REPLACEMENT : c;
  }
}
