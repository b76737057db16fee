package dev.lectern.format.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verbatim text as LaTeX inside a BibTeX field: LaTeX that the text brings is kept where plain
 * LaTeX knows it, everything else is escaped, and braces always pair up (BibTeX counts escaped ones
 * too).
 */
final class LatexText {

  private static final int LONGEST_FORMULA = 200;
  private static final Pattern ESCAPED = Pattern.compile("\\\\[%&#_$]");
  private static final Pattern ACCENT =
      Pattern.compile(
          "\\\\(?:['`^\"~=.]\\s*|[cvuHdbkr](?=[\\s{])\\s*)"
              + "(?:\\{(?:\\\\?[A-Za-z])\\}|\\\\[ij](?![A-Za-z])|[A-Za-z])");
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");
  private static final Set<String> STYLES =
      Set.of(
          "textbf",
          "textit",
          "emph",
          "texttt",
          "textsc",
          "textrm",
          "textsf",
          "textsl",
          "text",
          "underline",
          "textsuperscript",
          "textsubscript",
          "mbox");
  private static final Set<String> SYMBOLS =
      Set.of(
          "LaTeX",
          "TeX",
          "ss",
          "o",
          "O",
          "l",
          "L",
          "ae",
          "AE",
          "oe",
          "OE",
          "aa",
          "AA",
          "i",
          "j",
          "S",
          "P",
          "copyright",
          "pounds",
          "ldots",
          "dots",
          "textbackslash",
          "textasciitilde",
          "textasciicircum",
          "textless",
          "textgreater",
          "textbar",
          "textbraceleft",
          "textbraceright",
          "textendash",
          "textemdash",
          "textregistered",
          "texttrademark",
          "textellipsis",
          "textquotedblleft",
          "textquotedblright",
          "textquoteleft",
          "textquoteright",
          "textunderscore",
          "textdegree",
          "textmu");

  private final String text;
  private final boolean[] paired;
  private final List<LatexPiece> pieces = new ArrayList<>();
  private int at;

  private LatexText(String text) {
    this.text = text;
    this.paired = pairs(text);
  }

  /** Running text: letters keep the case that they have in any style. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    pieces(text).forEach(piece -> out.append(piece.latex()));
    return out.toString().strip();
  }

  /**
   * A title: words with capitals inside are protected from styles that set titles in small letters.
   */
  static String title(String text) {
    return CapitalWords.protect(pieces(text)).strip();
  }

  private static List<LatexPiece> pieces(String text) {
    LatexText latex = new LatexText(text.replaceAll("\\s+", " "));
    while (latex.at < latex.text.length()) {
      latex.next();
    }
    return latex.pieces;
  }

  private void next() {
    boolean taken =
        switch (text.charAt(at)) {
          case '\\' -> escaped() || accent() || command();
          case '$' -> formula();
          case '{' -> group();
          default -> false;
        };
    if (!taken) {
      character();
    }
  }

  private boolean escaped() {
    if (!matcher(ESCAPED).lookingAt()) {
      return false;
    }
    take(2, text.substring(at, at + 2), LatexPiece.Kind.PUNCTUATION);
    return true;
  }

  private boolean accent() {
    Matcher m = matcher(ACCENT);
    if (!m.lookingAt()) {
      return false;
    }
    // A style may change the case of an accented letter, which must then be the last thing in
    // braces.
    boolean capital = m.group().chars().skip(2).anyMatch(Character::isUpperCase);
    take(
        m.group().length(),
        "{" + m.group() + "}",
        capital ? LatexPiece.Kind.CAPITAL : LatexPiece.Kind.LETTER);
    return true;
  }

  private boolean command() {
    Matcher m = matcher(COMMAND);
    if (!m.lookingAt()) {
      return false;
    }
    String name = m.group(1);
    int after = m.end();
    boolean braced = after < text.length() && text.charAt(after) == '{' && paired[after];
    if (STYLES.contains(name) && braced) {
      String inner = text.substring(after + 1, partner(after));
      String known = name.equals("text") ? "textrm" : name;
      take(partner(after) + 1 - at, "\\" + known + "{" + plain(inner) + "}", kind(inner));
    } else if (SYMBOLS.contains(name)) {
      boolean empty = text.startsWith("{}", after);
      int end = empty ? after + 2 : after + (text.startsWith(" ", after) ? 1 : 0);
      boolean capital = !name.equals(name.toLowerCase(Locale.ROOT));
      take(
          end - at,
          "{\\" + name + "}",
          capital ? LatexPiece.Kind.PROTECTED : LatexPiece.Kind.LETTER);
    } else if (LatexMath.isCommand(name)) {
      return mathCommand(name, after, braced);
    } else {
      return false;
    }
    return true;
  }

  private boolean mathCommand(String name, int after, boolean braced) {
    if (LatexMath.takesArgument(name) && !braced) {
      return false;
    }
    int end = LatexMath.takesArgument(name) ? partner(after) + 1 : after;
    return takeFormula(text.substring(at, end), end);
  }

  private boolean formula() {
    int close = text.indexOf('$', at + 1);
    if (close < 0 || close - at > LONGEST_FORMULA) {
      return false;
    }
    String inner = text.substring(at + 1, close);
    boolean price = close + 1 < text.length() && Character.isDigit(text.charAt(close + 1));
    boolean loose = inner.isEmpty() || inner.startsWith(" ") || inner.endsWith(" ");
    return !price && !loose && takeFormula(inner, close + 1);
  }

  private boolean takeFormula(String formula, int end) {
    String safe = LatexMath.safe(formula);
    if (safe == null) {
      return false;
    }
    take(end - at, "$" + safe + "$", kind(safe));
    return true;
  }

  /** Braces around a command, as in {@code {\LaTeX}}, group and are not for the reader. */
  private boolean group() {
    if (!paired[at] || !text.startsWith("\\", at + 1)) {
      return false;
    }
    int close = partner(at);
    LatexText inner = new LatexText(text.substring(at + 1, close));
    if (!(inner.escaped() || inner.accent() || inner.command())) {
      return false;
    }
    while (inner.at < inner.text.length()) {
      inner.next();
    }
    pieces.addAll(inner.pieces);
    at = close + 1;
    return true;
  }

  private void character() {
    int c = text.codePointAt(at);
    boolean escapedBrace = c == '\\' && at + 1 < text.length() && isBrace(text.charAt(at + 1));
    int place = escapedBrace ? at + 1 : at;
    int length = escapedBrace ? 2 : Character.charCount(c);
    char brace = text.charAt(place);
    if (isBrace(brace)) {
      String name = brace == '{' ? "left" : "right";
      String latex = paired[place] ? "\\" + brace : "{\\textbrace" + name + "}";
      take(length, latex, LatexPiece.Kind.PUNCTUATION);
    } else {
      take(length, escape(c), kind(Character.toString(c)));
    }
  }

  private String escape(int c) {
    return switch (c) {
      case '\\' -> "{\\textbackslash}";
      case '$', '&', '#', '_', '%' -> "\\" + (char) c;
      case '^' -> "{\\textasciicircum}";
      case '~' -> isTie() ? "~" : "{\\textasciitilde}";
      case '<' -> "{\\textless}";
      case '>' -> "{\\textgreater}";
      case '|' -> "{\\textbar}";
      default -> c >= ' ' && c < 0x7F ? Character.toString(c) : LatexCharacters.latex(c);
    };
  }

  /**
   * Between words {@code ~} is LaTeX's space that does not break; before a number it says "about".
   */
  private boolean isTie() {
    return at > 0
        && at + 1 < text.length()
        && !Character.isWhitespace(text.charAt(at - 1))
        && "([".indexOf(text.charAt(at - 1)) < 0
        && (Character.isLetterOrDigit(text.charAt(at + 1)) || text.charAt(at + 1) == '\\');
  }

  private void take(int length, String latex, LatexPiece.Kind kind) {
    pieces.add(new LatexPiece(latex, kind));
    at += length;
  }

  private static LatexPiece.Kind kind(String text) {
    if (text.codePointCount(0, text.length()) > 1) {
      boolean capital = text.codePoints().anyMatch(Character::isUpperCase);
      return capital ? LatexPiece.Kind.PROTECTED : LatexPiece.Kind.LETTER;
    }
    int c = text.codePointAt(0);
    if (Character.isUpperCase(c)) {
      return LatexPiece.Kind.CAPITAL;
    }
    boolean inWord = Character.isLetterOrDigit(c) || "_^".indexOf(c) >= 0;
    return inWord ? LatexPiece.Kind.LETTER : LatexPiece.Kind.PUNCTUATION;
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  private int partner(int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (paired[i]) {
        depth += text.charAt(i) == '{' ? 1 : -1;
      }
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("a paired brace has a partner");
  }

  private static boolean isBrace(char c) {
    return c == '{' || c == '}';
  }

  /** Which braces have a partner. */
  private static boolean[] pairs(String text) {
    boolean[] paired = new boolean[text.length()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open.add(i);
      } else if (text.charAt(i) == '}' && !open.isEmpty()) {
        paired[i] = true;
        paired[open.removeLast()] = true;
      }
    }
    return paired;
  }
}
