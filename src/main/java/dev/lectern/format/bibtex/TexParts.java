package dev.lectern.format.bibtex;

import java.util.ArrayList;
import java.util.List;

/** Takes fields of TeX apart where no braces hold them together. */
final class TexParts {

  private TexParts() {}

  /** The offset behind the brace that closes the one at the offset. */
  static int closing(String word, int open) {
    int depth = 0;
    for (int i = open; i < word.length(); i++) {
      depth += word.charAt(i) == '{' ? 1 : word.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return word.length();
  }

  /** Words, apart at white space and ties outside of braces. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    int depth = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean gap = depth <= 0 && (c == '~' || Character.isWhitespace(c)) && !isEscaped(text, i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (gap || i == text.length()) {
        if (start >= 0) {
          words.add(text.substring(start, i));
        }
        start = -1;
      } else if (start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** An accent such as {@code \~n} or {@code \c c} goes on behind its sign. */
  private static boolean isEscaped(String text, int at) {
    if (at == 0 || at >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean letterAccent =
        text.charAt(at) == ' '
            && at > 1
            && text.charAt(at - 2) == '\\'
            && "cvuHkrdbt".indexOf(before) >= 0;
    return before == '\\' || letterAccent;
  }

  /** Parts, apart at a sign outside of braces. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == separator && depth <= 0 && !isComma(text, i)) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** {@code \,} is a thin space. */
  private static boolean isComma(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '\\';
  }

  /** The names of a list. */
  static List<String> splitAtAnd(String field) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth <= 0 && (c == 'a' || c == 'A') && isAnd(field, i)) {
        parts.add(field.substring(start, i));
        start = i + 3;
        i += 2;
      }
    }
    parts.add(field.substring(start));
    return parts;
  }

  private static boolean isAnd(String field, int at) {
    return at > 0
        && Character.isWhitespace(field.charAt(at - 1))
        && field.regionMatches(true, at, "and", 0, 3)
        && at + 3 < field.length()
        && Character.isWhitespace(field.charAt(at + 3));
  }
}
