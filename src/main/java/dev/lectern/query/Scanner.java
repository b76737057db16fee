package dev.lectern.query;

import dev.lectern.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a typed query into tokens; takes any text. */
final class Scanner {

  /** A parenthesis inside a word belongs to it where its partner comes this soon: {@code f(x)}. */
  private static final int LONGEST_INNER = 200;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Scanner(String text) {
    this.text = text;
  }

  static List<Token> scan(String text) {
    Scanner scanner = new Scanner(text);
    while (scanner.at < text.length()) {
      scanner.next();
    }
    return scanner.tokens;
  }

  /** Whether a text, typed as it is, would be read back as the one plain word that it is. */
  static boolean isPlainWord(String text) {
    List<Token> tokens = scan(text);
    return tokens.size() == 1
        && tokens.getFirst().kind() == Kind.WORD
        && tokens.getFirst().field() == null
        && !tokens.getFirst().star()
        && tokens.getFirst().text().equals(text)
        && !isKeyword(text)
        && !text.equals("*");
  }

  /** Whether a text, typed after a field's colon, would be read back as the value that it is. */
  static boolean isPlainValue(String text) {
    return !text.isEmpty() && !text.endsWith("*") && endOfWord(text, 0) == text.length();
  }

  static boolean isKeyword(String word) {
    return word.equals("OR") || word.equals("AND") || word.equals("NOT");
  }

  private void next() {
    char c = text.charAt(at);
    if (isSpace(c)) {
      at++;
    } else if (c == '(' || c == ')') {
      add(c == '(' ? Kind.OPEN : Kind.CLOSE, at, at + 1);
    } else if (c == '"') {
      quoted(at, null);
    } else if (c == '-' && negates(at + 1)) {
      add(Kind.MINUS, at, at + 1);
    } else {
      word();
    }
  }

  private void add(Kind kind, int start, int end) {
    tokens.add(new Token(kind, start, end, text.substring(start, end), null, false));
    at = end;
  }

  private boolean negates(int next) {
    return next < text.length()
        && !isSpace(text.charAt(next))
        && text.charAt(next) != '-'
        && text.charAt(next) != ')';
  }

  private void word() {
    int end = endOfWord(text, at);
    int colon = text.indexOf(':', at);
    Optional<Field> field =
        colon > at && colon < end ? Field.named(text.substring(at, colon)) : Optional.empty();
    if (field.isEmpty()) {
      bare(at, at, end, null);
    } else if (colon + 1 < text.length() && text.charAt(colon + 1) == '"') {
      int start = at;
      at = colon + 1;
      quoted(start, field.get());
    } else {
      bare(at, colon + 1, end, field.get());
    }
  }

  private void bare(int start, int from, int end, @Nullable Field field) {
    boolean star = end - from > 1 && text.charAt(end - 1) == '*';
    String word = text.substring(from, star ? end - 1 : end);
    tokens.add(new Token(Kind.WORD, start, end, word, field, star));
    at = end;
  }

  private void quoted(int start, @Nullable Field field) {
    StringBuilder content = new StringBuilder();
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      if (text.charAt(i) == '\\' && i + 1 < text.length() && escapable(text.charAt(i + 1))) {
        i++;
      }
      content.append(text.charAt(i));
      i++;
    }
    boolean closed = i < text.length();
    boolean star = closed && i + 1 < text.length() && text.charAt(i + 1) == '*';
    at = Math.min(text.length(), i + (star ? 2 : 1));
    Kind kind = closed ? Kind.QUOTED : Kind.UNCLOSED;
    tokens.add(new Token(kind, start, at, content.toString(), field, star));
  }

  private static boolean escapable(char c) {
    return c == '"' || c == '\\';
  }

  /**
   * Where the word that starts here ends; a value never spans spaces, quotes or open parentheses.
   */
  private static int endOfWord(String text, int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isSpace(c) || c == '"' || c == ')') {
        return i;
      }
      if (c == '(') {
        int close = i == start || isKeyword(text.substring(start, i)) ? -1 : partner(text, i);
        if (close < 0) {
          return i;
        }
        i = close;
      }
      i++;
    }
    return i;
  }

  private static int partner(String text, int open) {
    int depth = 0;
    int limit = Math.min(text.length(), open + LONGEST_INNER);
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (isSpace(c) || c == '"') {
        return -1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
