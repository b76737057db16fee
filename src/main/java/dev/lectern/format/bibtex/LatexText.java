package dev.lectern.format.bibtex;

import dev.lectern.text.Entities;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** What stands high or low outside of a formula: {@code SL^{2}A-INR}. */
  private static final Pattern SCRIPT = Pattern.compile("[\\^_]\\{[^{}$]{1,40}\\}");

  private static final int DEEPEST = 20;

  private final TexAlphabet alphabet;
  private final boolean running;
  private final int depth;
  private final String text;
  private final BracePairs braces;
  private final List<LatexPiece> pieces = new ArrayList<>();
  private int at;

  /**
   * A text on its way to pieces.
   *
   * @param running whether it is no title, so that its words may stay in one piece
   */
  private LatexText(TexAlphabet alphabet, boolean running, int depth, String text) {
    this.alphabet = alphabet;
    this.running = running;
    this.depth = depth;
    this.text = text;
    this.braces = new BracePairs(text);
  }

  /** Running text: letters keep the case that they have in any style. */
  static String plain(String text, TexAlphabet alphabet) {
    return SimpleText.is(text) ? text.strip() : joined(pieces(text, alphabet, true)).strip();
  }

  /** Running text in a classic file. */
  static String plain(String text) {
    return plain(text, TexAlphabet.CLASSIC);
  }

  /**
   * A title: words with capitals inside are protected from styles that set titles in small letters.
   */
  static String title(String text, TexAlphabet alphabet) {
    return CapitalWords.protect(pieces(text, alphabet, false)).strip();
  }

  /** A title in a classic file. */
  static String title(String text) {
    return title(text, TexAlphabet.CLASSIC);
  }

  private static List<LatexPiece> pieces(String text, TexAlphabet alphabet, boolean running) {
    String line = text.indexOf('\n') >= 0 ? text.replaceAll("\\s+", " ") : text;
    String composed = Normalizer.normalize(Entities.decodeAll(line), Normalizer.Form.NFC);
    return new LatexText(alphabet, running, 0, composed).all();
  }

  /**
   * Takes simple characters in one go, in a title small letters alone; the last of them may carry
   * an accent.
   */
  private boolean run() {
    int end = running ? SimpleText.end(text, at) : SimpleText.endOfSmall(text, at);
    end -= hasMarks(end) ? 1 : 0;
    if (end <= at) {
      return false;
    }
    take(end - at, text.substring(at, end), LatexPiece.Kind.LETTER);
    return true;
  }

  private static String joined(List<LatexPiece> pieces) {
    StringBuilder out = new StringBuilder();
    pieces.forEach(piece -> out.append(piece.latex()));
    return out.toString();
  }

  private List<LatexPiece> all() {
    while (at < text.length()) {
      next();
    }
    return pieces;
  }

  /** A part of the text in braces. */
  private LatexText inner(String part) {
    return new LatexText(alphabet, running, depth + 1, part);
  }

  private void next() {
    if (run()) {
      return;
    }
    boolean taken =
        switch (text.charAt(at)) {
          case '\\' -> escaped() || accent() || command();
          case '$' -> formula();
          case '{' -> group();
          case '^', '_' -> script();
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
    take(2, text.substring(at, at + 2), kind(text.substring(at + 1, at + 2)));
    return true;
  }

  private boolean accent() {
    Matcher m = matcher(ACCENT);
    if (!m.lookingAt()) {
      return false;
    }
    if (isGenitive()) {
      take(2, "'", LatexPiece.Kind.LETTER);
      return true;
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

  /** {@code model\'s} is an apostrophe that somebody escaped. */
  private boolean isGenitive() {
    boolean letter = at > 0 && Character.isLetter(text.charAt(at - 1));
    boolean last = at + 3 >= text.length() || !Character.isLetter(text.charAt(at + 3));
    return letter && last && text.startsWith("\\'s", at);
  }

  private boolean command() {
    Matcher m = matcher(COMMAND);
    if (!m.lookingAt()) {
      return false;
    }
    String name = m.group(1);
    int after = m.end();
    boolean braced =
        after < text.length() && text.charAt(after) == '{' && braces.partner(after) > 0;
    if (LatexNames.isStyle(name) && braced && depth < DEEPEST) {
      String inner = text.substring(after + 1, braces.partner(after));
      String known = name.equals("text") ? "textrm" : name;
      String latex = joined(inner(inner).all());
      take(braces.partner(after) + 1 - at, "\\" + known + "{" + latex + "}", kind(inner));
    } else if (LatexNames.isSymbol(name)) {
      boolean empty = text.startsWith("{}", after);
      int end = empty ? after + 2 : after + (text.startsWith(" ", after) ? 1 : 0);
      boolean capital = !name.equals(name.toLowerCase(Locale.ROOT));
      take(end - at, "{\\" + name + "}", capital ? LatexPiece.Kind.PROTECTED : symbolKind(name));
    } else if (LatexMath.isCommand(name)) {
      return mathCommand(name, after, braced);
    } else {
      return false;
    }
    return true;
  }

  private static LatexPiece.Kind symbolKind(String name) {
    String sign = TexSymbols.text(name);
    return sign != null && sign.length() == 1 ? kind(sign) : LatexPiece.Kind.LETTER;
  }

  private boolean mathCommand(String name, int after, boolean braced) {
    if (LatexMath.takesArgument(name) && !braced) {
      return false;
    }
    int end = LatexMath.takesArgument(name) ? braces.partner(after) + 1 : after;
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

  private boolean script() {
    Matcher m = matcher(SCRIPT);
    boolean onSomething =
        at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ')');
    return onSomething && m.lookingAt() && takeFormula(m.group(), m.end());
  }

  private boolean takeFormula(String formula, int end) {
    String safe = LatexMath.safe(formula);
    if (safe == null) {
      return false;
    }
    take(end - at, "$" + safe + "$", kind(safe));
    return true;
  }

  /**
   * Braces around a command, as in {@code {\LaTeX}}, group and are not for the reader; others that
   * protect capitals are kept.
   */
  private boolean group() {
    int close = braces.partner(at);
    if (close < 0 || depth >= DEEPEST) {
      return false;
    }
    String content = text.substring(at + 1, close);
    LatexText inner = inner(content);
    if (content.startsWith("\\") && (inner.escaped() || inner.accent() || inner.command())) {
      pieces.addAll(inner.all());
      at = close + 1;
      return true;
    }
    if (braces.isArgument(at) || !protects(content)) {
      return false;
    }
    String latex = joined(inner(content).all());
    // BibTeX takes {\… for one accented letter and would change its case.
    String safe = depth == 0 && latex.startsWith("\\") ? "{" + latex + "}" : latex;
    take(close + 1 - at, "{" + safe + "}", LatexPiece.Kind.BRACED);
    return true;
  }

  private static boolean protects(String content) {
    return content.codePoints().anyMatch(Character::isUpperCase)
        || content.codePointCount(0, content.length()) == 1
            && Character.isLetter(content.codePointAt(0));
  }

  private void character() {
    int c = text.codePointAt(at);
    boolean escapedBrace = c == '\\' && at + 1 < text.length() && isBrace(text.charAt(at + 1));
    int place = escapedBrace ? at + 1 : at;
    int length = escapedBrace ? 2 : Character.charCount(c);
    char brace = text.charAt(place);
    if (isBrace(brace)) {
      String name = brace == '{' ? "left" : "right";
      String latex = braces.partner(place) >= 0 ? "\\" + brace : "{\\textbrace" + name + "}";
      take(length, latex, LatexPiece.Kind.PUNCTUATION);
    } else if (hasMarks(at + length) && Character.isLetter(c)) {
      int end = at + length;
      while (hasMarks(end)) {
        end++;
      }
      take(end - at, alphabet.cluster(text.substring(at, end)), kind(Character.toString(c)));
    } else {
      take(length, LatexSigns.escaped(c, text, at, alphabet), kind(Character.toString(c)));
    }
  }

  private boolean hasMarks(int place) {
    return place < text.length()
        && text.charAt(place) >= 0x300
        && Character.getType(text.charAt(place)) == Character.NON_SPACING_MARK;
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
    if (text.isEmpty()) {
      return LatexPiece.Kind.PUNCTUATION;
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

  private static boolean isBrace(char c) {
    return c == '{' || c == '}';
  }
}
