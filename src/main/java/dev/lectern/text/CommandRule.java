package dev.lectern.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** LaTeX commands that still carry their backslash, and the groups made by them. */
final class CommandRule {
  private static final int REACH = 600;
  private static final Set<String> FONTS =
      Set.of(
          "textbf",
          "textit",
          "emph",
          "textsc",
          "texttt",
          "textrm",
          "textsf",
          "textsl",
          "text",
          "textup",
          "underline",
          "mbox",
          "uline",
          "mathbf",
          "mathbb",
          "mathcal",
          "mathrm",
          "mathsf",
          "mathit",
          "mathtt",
          "mathfrak",
          "mathscr",
          "boldsymbol",
          "bm",
          "operatorname",
          "ensuremath");
  private static final Set<String> SWITCHES =
      Set.of(
          "it",
          "em",
          "bf",
          "sc",
          "tt",
          "rm",
          "sl",
          "sf",
          "itshape",
          "bfseries",
          "scshape",
          "ttfamily",
          "sffamily",
          "rmfamily",
          "small",
          "large",
          "cal");
  private static final Set<String> INVISIBLE = Set.of("left", "right", "xspace", "displaystyle");
  private static final Set<String> GAPS = Set.of("quad", "qquad", "newline", "par", "space");
  private static final Map<String, String> ABBREVIATIONS =
      Map.of(
          "eg", "e.g.", "ie", "i.e.", "etc", "etc.", "etal", "et al.", "vs", "vs.", "wrt", "w.r.t.",
          "cf", "cf.", "LaTeX", "LaTeX", "TeX", "TeX");

  private final Edits edits;
  private final AccentRule accents;
  private int mathEnd;

  CommandRule(Edits edits) {
    this.edits = edits;
    this.accents = new AccentRule(edits);
  }

  /** How far a formula reaches that the last command opened. */
  int mathEnd() {
    return mathEnd;
  }

  /** Handles the backslash at the offset; returns where to go on. */
  int apply(int at) {
    int accent = accents.apply(at);
    if (accent > at) {
      return accent;
    }
    char c = edits.at(at + 1);
    if (Ascii.isLetter(c)) {
      return named(at, edits.wordEnd(at + 1));
    }
    return switch (c) {
      case '%', '&', '$', '#', '_', '{', '}' -> replace(at, at + 2, String.valueOf(c));
      case ',', ';', ':', ' ' -> replace(at, at + 2, " ");
      case '\\' -> replace(at, edits.skipSpace(at + 2), " ");
      case '!', '/', '-', '@' -> replace(at, at + 2, "");
      default -> at + 1;
    };
  }

  /** Handles the brace at the offset where a command makes the whole group. */
  int group(int at) {
    boolean backslash = edits.at(at + 1) == '\\';
    int start = backslash ? at + 2 : at + 1;
    int end = edits.wordEnd(start);
    if (end == start) {
      return at + 1;
    }
    String name = edits.text().substring(start, end);
    if (!backslash) {
      return bareGroup(at, name, end);
    }
    String sign = accents.letter(name) == null ? Symbols.sign(name) : accents.letter(name);
    if (edits.at(end) == '}' && sign != null) {
      return replace(at, end + 1, sign);
    }
    int close = edits.closingBrace(at, REACH);
    if (SWITCHES.contains(name) && close > 0 && Ascii.isSpace(edits.at(end))) {
      edits.delete(close, close + 1);
      return replace(at, edits.skipSpace(end), "");
    }
    return at + 1;
  }

  /** {@code {mathcal A}} and {@code 7{times}}: groups that lost their backslash. */
  private int bareGroup(int at, String name, int end) {
    boolean alphabet = name.startsWith("math") && FONTS.contains(name);
    if (alphabet
        && edits.at(end) == ' '
        && edits.at(end + 2) == '}'
        && Ascii.isLetter(edits.at(end + 1))) {
      return replace(at, end + 3, String.valueOf(edits.at(end + 1)));
    }
    boolean amount =
        name.equals("times") && Ascii.isDigit(edits.at(at - 1))
            || name.equals("sim") && Ascii.isDigit(edits.at(end + 1));
    return amount && edits.at(end) == '}' ? replace(at, end + 1, Symbols.sign(name)) : at + 1;
  }

  private int named(int at, int end) {
    String name = edits.text().substring(at + 1, end);
    if (FONTS.contains(name)) {
      return font(at, name, end);
    }
    String letter = accents.letter(name);
    if (letter != null) {
      return replace(at, afterLetter(end), letter);
    }
    if (ABBREVIATIONS.containsKey(name)) {
      return abbreviation(at, end, ABBREVIATIONS.get(name));
    }
    if (name.equals("frac")
        || name.equals("dfrac")
        || name.equals("tfrac")
        || name.equals("sqrt")) {
      return fraction(at, end, name);
    }
    if (name.equals("textcolor") || name.equals("color")) {
      return colour(at, end, name);
    }
    if (INVISIBLE.contains(name)) {
      return replace(at, end, "");
    }
    if (GAPS.contains(name)) {
      return replace(at, edits.skipSpace(end), " ");
    }
    String sign = Symbols.sign(name);
    return sign == null ? end : replace(at, emptyGroup(end), sign);
  }

  private int fraction(int at, int end, String name) {
    mathEnd = Math.max(mathEnd, Fractions.apply(edits, at, end, name.equals("sqrt")));
    return end;
  }

  private int font(int at, String name, int end) {
    int close = edits.at(end) == '{' ? edits.closingBrace(end, REACH) : -1;
    if (close > 0 && edits.isFree(at, end + 1)) {
      edits.delete(close, close + 1);
      mathEnd = name.startsWith("math") ? Math.max(mathEnd, close) : mathEnd;
      return replace(at, end + 1, Alphabets.open(edits, name, end, close));
    }
    boolean single = edits.at(end) == ' ' && !Ascii.isLetter(edits.at(end + 2));
    return single && name.startsWith("math") ? replace(at, end + 1, "") : end;
  }

  private int colour(int at, int end, String name) {
    int close = edits.at(end) == '{' ? edits.closingBrace(end, REACH) : -1;
    if (close < 0 || !Alphabets.isColour(edits.text().substring(end + 1, close))) {
      return end;
    }
    if (name.equals("color")) {
      return replace(at, close + 1, "");
    }
    int last = edits.at(close + 1) == '{' ? edits.closingBrace(close + 1, REACH) : -1;
    return last > 0 && edits.delete(last, last + 1) ? replace(at, close + 2, "") : end;
  }

  private int abbreviation(int at, int end, String words) {
    String shown =
        edits.at(end) == '.' && words.endsWith(".")
            ? words.substring(0, words.length() - 1)
            : words;
    return replace(at, emptyGroup(end), shown);
  }

  private int afterLetter(int end) {
    return edits.at(end) == ' ' && Ascii.isLetter(edits.at(end + 1)) ? end + 1 : emptyGroup(end);
  }

  private int emptyGroup(int end) {
    return edits.at(end) == '{' && edits.at(end + 1) == '}' ? end + 2 : end;
  }

  private int replace(int start, int end, @Nullable String readable) {
    return readable != null && edits.replace(start, end, readable) ? end : start + 1;
  }
}
