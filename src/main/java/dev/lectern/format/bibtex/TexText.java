package dev.lectern.format.bibtex;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TeX as the text that it sets: accents and signs become characters, font commands and braces go,
 * formulas stay as they are.
 */
final class TexText {

  private static final String SIGN_ACCENTS = "'\u0301`\u0300\"\u0308^\u0302~\u0303=\u0304.\u0307";
  private static final String LETTER_ACCENTS =
      "c\u0327v\u030Cu\u0306H\u030Bk\u0328r\u030Ad\u0323b\u0331t\u0361";
  private static final Set<String> STYLES =
      Set.of(
          ("textbf textit emph texttt textsc textrm textsf textsl textup textmd textnormal text"
               + " mbox hbox underline url path nolinkurl enquote mkbibquote mkbibemph mkbibitalic"
               + " mkbibbold uppercase lowercase MakeUppercase MakeLowercase bibstring autocap"
               + " protect relax em it bf sc tt rm sf sl itshape bfseries scshape ttfamily rmfamily"
               + " sffamily normalfont upshape noopsort ensuremath foreignlanguage")
              .split(" "));
  private static final Set<String> QUOTES = Set.of("enquote", "mkbibquote");
  private static final Set<String> SPACES =
      Set.of("newline", "par", "quad", "qquad", "space", "nobreakspace", "thinspace", "linebreak");
  private static final Pattern CODE = Pattern.compile("\\[U\\+([0-9A-F]{2,6})\\]");
  private static final Pattern ESCAPE = Pattern.compile("\\{?\\\\([_%&#~$^{}])(?:\\{\\})?\\}?");
  private static final int LONGEST_FORMULA = 5000;

  private final String tex;
  private final boolean lines;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private final Deque<String> closers = new ArrayDeque<>();
  private int at;

  private TexText(String tex, boolean lines) {
    this.tex = tex;
    this.lines = lines;
  }

  /** Text on one line. */
  static String unicode(String tex) {
    return isPlain(tex) ? tex : new TexText(tex, false).run();
  }

  /** Text that keeps its lines, such as a note. */
  static String lines(String tex) {
    return new TexText(tex, true).run();
  }

  /** The title or abstract itself, still TeX, on one line. */
  static String oneLine(String tex) {
    String bare = tex.strip();
    StringBuilder line = null;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      boolean odd = c != ' ' && Character.isWhitespace(c) || c == ' ' && bare.charAt(i + 1) == ' ';
      if (odd && line == null) {
        line = new StringBuilder(bare.length()).append(bare, 0, i);
      }
      if (line != null && !Character.isWhitespace(c)) {
        line.append(c);
      } else if (line != null && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line == null ? bare : line.toString();
  }

  /** An address or identifier, with what people escape in it. */
  static String address(String tex) {
    String bare = tex.strip();
    if (bare.indexOf('\\') < 0 && bare.indexOf('{') < 0 && bare.indexOf('$') < 0) {
      return bare.indexOf(' ') < 0 && bare.indexOf('\n') < 0 ? bare : bare.replaceAll("\\s+", "");
    }
    return ESCAPE
        .matcher(bare.replaceFirst("^\\\\url\\s*\\{(.*)\\}$", "$1"))
        .replaceAll("$1")
        .replaceAll("\\{?\\\\textasciitilde\\s*(?:\\{\\})?\\}?|\\$\\\\sim\\$", "~")
        .replaceAll("\\{?\\\\textunderscore\\s*(?:\\{\\})?\\}?", "_")
        .replaceAll("[\\s{}]+", "");
  }

  private static boolean isPlain(String tex) {
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c < ' ' || "\\{}$~-`'[ ".indexOf(c) >= 0 && !isSingleSpace(tex, i)) {
        return false;
      }
    }
    return Normalizer.isNormalized(tex, Normalizer.Form.NFC);
  }

  private static boolean isSingleSpace(String tex, int i) {
    return tex.charAt(i) == ' ' && i > 0 && i + 1 < tex.length() && tex.charAt(i + 1) != ' ';
  }

  private String run() {
    while (at < tex.length()) {
      step(tex.charAt(at));
    }
    standalone();
    return Normalizer.normalize(out.toString().strip(), Normalizer.Form.NFC);
  }

  private void step(char c) {
    switch (c) {
      case '\\' -> command();
      case '$' -> formula();
      case '{' -> open("");
      case '}' -> close();
      case '~' -> sign(" ", 1);
      case '-' -> dashes();
      case '`' -> sign(tex.startsWith("``", at) ? "“" : "`", tex.startsWith("``", at) ? 2 : 1);
      case '\'' -> sign(tex.startsWith("''", at) ? "”" : "'", tex.startsWith("''", at) ? 2 : 1);
      case '[' -> codePoint();
      default -> {
        if (Character.isWhitespace(c)) {
          space(lines && c == '\n' ? '\n' : ' ');
          at++;
        } else {
          character(tex.codePointAt(at));
        }
      }
    }
  }

  private void space(char space) {
    if (!marks.isEmpty()) {
      return; // between an accent and its letter
    }
    int last = out.length() - 1;
    if (last >= 0 && space == '\n' && out.charAt(last) == ' ') {
      out.setCharAt(last, '\n');
    } else if (last >= 0 && (out.charAt(last) > ' ' || space == '\n')) {
      out.append(space);
    }
  }

  private void character(int c) {
    at += Character.charCount(c);
    if (!marks.isEmpty() && !Character.isLetter(c)) {
      standalone();
    }
    out.appendCodePoint(c);
    accents();
  }

  /** The accent next to its letter goes on first. */
  private void accents() {
    for (int i = marks.length() - 1; i >= 0; i--) {
      char mark = marks.charAt(i);
      // Fonts without the ogonek are given the cedilla instead, which these letters never have.
      boolean ogonek = mark == '\u0327' && "aeiuAEIU".indexOf(out.charAt(out.length() - 1)) >= 0;
      out.append(ogonek ? '\u0328' : mark);
    }
    marks.setLength(0);
  }

  /** Accents over nothing, such as {@code \~{}}, are signs. */
  private void standalone() {
    for (int i = 0; i < marks.length(); i++) {
      int accent = SIGN_ACCENTS.indexOf(marks.charAt(i));
      if (accent > 0) {
        out.append(SIGN_ACCENTS.charAt(accent - 1));
      }
    }
    marks.setLength(0);
  }

  private void sign(String text, int length) {
    if (text.equals(" ")) {
      space(' ');
    } else {
      standalone();
      out.append(text);
    }
    at += length;
  }

  private void open(String closer) {
    closers.push(closer);
    at++;
  }

  private void close() {
    standalone();
    if (!closers.isEmpty()) {
      out.append(closers.pop());
    }
    at++;
  }

  private void dashes() {
    int end = at;
    while (end < tex.length() && tex.charAt(end) == '-') {
      end++;
    }
    int count = end - at;
    sign(count == 2 ? "–" : count == 3 ? "—" : "-".repeat(count), count);
  }

  /** Letters that no TeX font has are written {@code [U+4E2D]} by Lectern. */
  private void codePoint() {
    Matcher code = CODE.matcher(tex).region(at, Math.min(tex.length(), at + 12));
    int point = code.lookingAt() ? Integer.parseInt(code.group(1), 16) : -1;
    if (point >= 0x80 && Character.isDefined(point)) {
      out.appendCodePoint(point);
      at += code.end() - code.start();
    } else {
      character('[');
    }
  }

  private void formula() {
    int end = tex.indexOf('$', at + 1);
    if (end == at + 1) {
      end = tex.indexOf('$', end + 1) + 1;
    }
    if (end <= at || end - at > LONGEST_FORMULA) {
      sign("$", 1);
      return;
    }
    String formula = tex.substring(at, end + 1 > tex.length() ? end : end + 1);
    String character = LatexCharacters.character(formula);
    sign(character == null ? formula : character, formula.length());
  }

  private void command() {
    char c = at + 1 < tex.length() ? tex.charAt(at + 1) : ' ';
    int accent = SIGN_ACCENTS.indexOf(c);
    if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
      named();
    } else if (accent >= 0 && accent % 2 == 0) {
      marks.append(SIGN_ACCENTS.charAt(accent + 1));
      at += 2;
    } else if ("%&$#_{}".indexOf(c) >= 0) {
      sign(String.valueOf(c), 2);
    } else if (" \n\t,;:>\\".indexOf(c) >= 0) {
      sign(" ", 2);
    } else if ("!/-@+*".indexOf(c) >= 0) {
      at += 2;
    } else {
      sign("\\", 1);
    }
  }

  private void named() {
    int start = at + 1;
    int end = start;
    while (end < tex.length() && isLetter(tex.charAt(end))) {
      end++;
    }
    String name = tex.substring(start, end);
    int after = end;
    while (after < tex.length() && Character.isWhitespace(tex.charAt(after))) {
      after++;
    }
    boolean group = after < tex.length() && tex.charAt(after) == '{';
    int accent = name.length() == 1 ? LETTER_ACCENTS.indexOf(name.charAt(0)) : -1;
    String symbol = TexSymbols.text(name);
    if (accent >= 0 && accent % 2 == 0) {
      marks.append(LETTER_ACCENTS.charAt(accent + 1));
      at = after;
    } else if (symbol != null) {
      at = tex.startsWith("{}", after) ? after + 2 : after;
      symbol(name, symbol);
    } else if (SPACES.contains(name)) {
      sign(" ", after - at);
    } else if (STYLES.contains(name)) {
      at = after;
      if (group && QUOTES.contains(name)) {
        sign("“", 0);
        open("”");
      }
    } else {
      unknown(name, end, group && after == end);
    }
  }

  /** A dotted letter under an accent loses its dot, which TeX says by another letter. */
  private void symbol(String name, String symbol) {
    boolean dotless = !marks.isEmpty() && (name.equals("i") || name.equals("j"));
    if (Character.isLetter(symbol.codePointAt(0))) {
      out.append(dotless ? name : symbol);
      accents();
    } else {
      sign(symbol, 0);
    }
  }

  /** What nobody here knows stays as it is, its braces too. */
  private void unknown(String name, int end, boolean group) {
    sign("\\" + name, end - at);
    if (group) {
      out.append('{');
      open("}");
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
