package dev.lectern.text;

import java.util.List;
import java.util.stream.IntStream;

/** Where a web address starts and ends in prose. */
final class AddressScan {
  private static final List<String> SCHEMES = List.of("https://", "http://");
  private static final List<String> HOSTS_WITH_PATH =
      List.of(
          "github.com/",
          "gitlab.com/",
          "bitbucket.org/",
          "codeberg.org/",
          "huggingface.co/",
          "hf.co/",
          "arxiv.org/",
          "doi.org/",
          "youtu.be/",
          "aka.ms/");
  private static final List<List<String>> HOSTS_BY_LETTER = hostsByLetter();
  private static final String PAGES = ".github.io";
  private static final String UNSAFE = "<>\"{}|`\u00AB\u00BB\u2018\u2019\u201C\u201D";
  private static final String TRAILING = ".,;:!?'*~\\";

  private AddressScan() {}

  private static List<List<String>> hostsByLetter() {
    return IntStream.range(0, 1 << 7)
        .mapToObj(
            letter ->
                HOSTS_WITH_PATH.stream()
                    .filter(host -> host.charAt(0) == Character.toLowerCase(letter))
                    .toList())
        .toList();
  }

  /** Where the label starts that ends at the offset, though not before another. */
  static int labelStart(String text, int from, int end) {
    int start = end;
    while (start > from && isLabelChar(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether an address with or without a scheme starts at the offset. */
  static boolean startsAt(String text, int at) {
    char c = text.charAt(at);
    if (c == 'h' || c == 'H') {
      for (String scheme : SCHEMES) {
        if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
          return isHostChar(charAt(text, at + scheme.length()));
        }
      }
    }
    if (!isAsciiAlphanumeric(c)
        || isHostChar(charAt(text, at - 1))
        || charAt(text, at - 1) == '@') {
      return false;
    }
    return startsWithKnownHost(text, at) || isPagesHost(text, at);
  }

  /** The end of the address that starts at the offset, without the punctuation of the sentence. */
  static int endOf(String text, int start) {
    int end = start;
    while (end < text.length() && continues(text, end)) {
      end++;
    }
    int hostStart = hostStart(text, start);
    int unopenedRound = balance(text, start, end, '(', ')');
    int unopenedSquare = balance(text, start, end, '[', ']');
    while (end > hostStart) {
      char last = text.charAt(end - 1);
      if (last == ')' && unopenedRound > 0) {
        unopenedRound--;
      } else if (last == ']' && unopenedSquare > 0) {
        unopenedSquare--;
      } else if (last == '(') {
        unopenedRound++;
      } else if (last == '[') {
        unopenedSquare++;
      } else if (TRAILING.indexOf(last) < 0) {
        return end;
      }
      end--;
    }
    return start;
  }

  /** A backslash continues an address only before a sign that LaTeX makes people escape. */
  private static boolean continues(String text, int at) {
    char c = text.charAt(at);
    if (c == '\\') {
      char next = charAt(text, at + 1);
      return next == '_' || next == '%' || next == '#' || next == '&' || next == '~';
    }
    return c > ' ' && c != 0x7F && UNSAFE.indexOf(c) < 0 && !isForeign(c);
  }

  /** Spaces, full-width punctuation and unsegmented scripts end an address that is set tight. */
  private static boolean isForeign(char c) {
    return c >= 0x80 && (!Character.isLetterOrDigit(c) || Folding.isUnsegmented(c));
  }

  private static int balance(String text, int start, int end, char open, char close) {
    int unopened = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      unopened += c == close ? 1 : c == open ? -1 : 0;
    }
    return unopened;
  }

  private static int hostStart(String text, int start) {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
        return start + scheme.length();
      }
    }
    return start;
  }

  private static boolean startsWithKnownHost(String text, int at) {
    char c = text.charAt(at);
    if ((c == 'w' || c == 'W') && text.regionMatches(true, at, "www.", 0, 4)) {
      int dot = text.indexOf('.', at + 4);
      return isHostChar(charAt(text, at + 4)) && dot > 0 && dot == labelEnd(text, at + 4);
    }
    for (String host : HOSTS_BY_LETTER.get(c)) {
      if (text.regionMatches(true, at, host, 0, host.length())) {
        return isAsciiAlphanumeric(charAt(text, at + host.length()));
      }
    }
    return false;
  }

  private static boolean isPagesHost(String text, int at) {
    int dot = labelEnd(text, at);
    int end = dot + PAGES.length();
    return dot > at
        && text.regionMatches(true, dot, PAGES, 0, PAGES.length())
        && !isAsciiAlphanumeric(charAt(text, end));
  }

  /** The end of the label that starts at the offset. */
  private static int labelEnd(String text, int at) {
    int end = at;
    while (end < text.length() && isLabelChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isHostChar(char c) {
    return isLabelChar(c) || c == '.';
  }

  private static boolean isLabelChar(char c) {
    return isAsciiAlphanumeric(c) || c == '-' || c == '_';
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static char charAt(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }
}
