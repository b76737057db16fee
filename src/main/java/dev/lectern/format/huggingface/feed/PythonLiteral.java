package dev.lectern.format.huggingface.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates what Python's {@code repr} prints of a dict into JSON (Python Language Reference,
 * 2.4.1 "String and Bytes literals"). What is no such literal becomes what is no JSON.
 *
 * <pre>{@code
 * PythonLiteral.toJson("{'a': None, 'b': \"it's\"}") // {"a": null, "b": "it's"}
 * }</pre>
 */
final class PythonLiteral {

  private static final Pattern DATE =
      Pattern.compile("\\s*(\\d{4}),\\s*(\\d{1,2}),\\s*(\\d{1,2})\\b[^'\"]*");

  private final String in;
  private final StringBuilder out;
  private int at;

  private PythonLiteral(String in) {
    this.in = in;
    this.out = new StringBuilder(in.length() + 64);
  }

  static String toJson(String literal) {
    return new PythonLiteral(literal).translate();
  }

  private String translate() {
    while (at < in.length()) {
      char c = in.charAt(at);
      switch (c) {
        case '\'', '"' -> string();
        case '(' -> replace('[');
        case ')' -> replace(']');
        default -> {
          if (Character.isLetter(c) || c == '_') {
            word();
          } else {
            replace(c);
          }
        }
      }
    }
    return out.toString();
  }

  private void replace(char c) {
    out.append(c);
    at++;
  }

  private void word() {
    int start = at;
    while (at < in.length() && isOfWord(in.charAt(at))) {
      at++;
    }
    String word = in.substring(start, at);
    char next = at < in.length() ? in.charAt(at) : ' ';
    if (next == '(') {
      call();
    } else if (next != '\'' && next != '"') { // else the b of b'…', which JSON does not have
      out.append(constant(word));
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private static String constant(String word) {
    return switch (word) {
      case "None" -> "null";
      case "True", "False" -> word.toLowerCase(Locale.ROOT);
      case "nan" -> "NaN";
      case "inf" -> "Infinity";
      default -> word;
    };
  }

  /**
   * A constructor such as {@code datetime.datetime(2025, 1, 31, 9, 30)}: its day, else its text.
   */
  private void call() {
    int start = at + 1;
    int open = 0;
    do {
      char c = in.charAt(at);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      at = c == '\'' || c == '"' ? endOfString() : at + 1;
    } while (open > 0 && at < in.length());
    String arguments = in.substring(start, Math.max(start, at - 1));
    Matcher date = DATE.matcher(arguments);
    out.append('"');
    if (date.matches()) {
      out.append(date.group(1));
      out.append('-').append(twoDigits(date.group(2)));
      out.append('-').append(twoDigits(date.group(3)));
    } else {
      arguments.strip().chars().forEach(c -> append((char) c));
    }
    out.append('"');
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private int endOfString() {
    int end = at + 1;
    while (end < in.length() && in.charAt(end) != in.charAt(at)) {
      end += in.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, in.length());
  }

  private void string() {
    char quote = in.charAt(at++);
    out.append('"');
    while (at < in.length() && in.charAt(at) != quote) {
      char c = in.charAt(at++);
      if (c == '\\' && at < in.length()) {
        escape(in.charAt(at++));
      } else {
        append(c);
      }
    }
    if (at < in.length()) {
      out.append('"'); // where the quote is missing, it is missing in the JSON too
      at++;
    }
  }

  private void escape(char c) {
    switch (c) {
      case 'n' -> append('\n');
      case 'r' -> append('\r');
      case 't' -> append('\t');
      case 'b' -> append('\b');
      case 'f' -> append('\f');
      case 'v' -> append('\u000B');
      case 'a' -> append('\u0007');
      case '\\', '\'', '"', '/' -> append(c);
      case 'x' -> code(2);
      case 'u' -> code(4);
      case 'U' -> code(8);
      case '\n' -> {} // a line of the literal that goes on in the next
      default -> octal(c);
    }
  }

  private void code(int digits) {
    int end = Math.min(at + digits, in.length());
    int point = 0;
    for (int i = at; i < end; i++) {
      int digit = Character.digit(in.charAt(i), 16);
      point =
          digit < 0 || point > Character.MAX_CODE_POINT ? Integer.MAX_VALUE : point * 16 + digit;
    }
    if (end - at == digits && Character.isValidCodePoint(point)) {
      Character.toString(point).chars().forEach(c -> append((char) c));
      at = end;
    } else {
      append('\\'); // no escape after all; what follows stands for itself
      append(in.charAt(at - 1));
    }
  }

  private void octal(char first) {
    int value = Character.digit(first, 8);
    if (value < 0) {
      append('\\');
      append(first);
      return;
    }
    for (int i = 0; i < 2 && at < in.length() && Character.digit(in.charAt(at), 8) >= 0; i++) {
      value = value * 8 + Character.digit(in.charAt(at++), 8);
    }
    append((char) value);
  }

  private void append(char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c < ' ') {
      out.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c & 15, 16));
    } else {
      out.append(c);
    }
  }
}
