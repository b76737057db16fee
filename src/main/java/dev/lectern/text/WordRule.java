package dev.lectern.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of signs that lost their backslash; replaced only where nothing but mathematics can be
 * meant.
 */
final class WordRule {
  private static final int REACH = 400;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 18;
  private static final Set<String> FONTS =
      Set.of(
          "mathcal",
          "mathbb",
          "mathbf",
          "mathrm",
          "mathsf",
          "mathit",
          "mathtt",
          "mathfrak",
          "mathscr",
          "boldsymbol",
          "operatorname",
          "textbf",
          "textit",
          "textsc",
          "texttt",
          "textrm",
          "textsf",
          "emph",
          "underline",
          "text");
  private static final Set<String> MATH_ONLY =
      Set.of(
          "le", "ge", "ne", "pm", "cup", "cap", "ll", "gg", "equiv", "sim", "circ", "dots",
          "times");
  private static final Set<String> LARGE = Set.of("sum", "prod", "int");
  private static final WordOutlines TELLING =
      new WordOutlines()
          .add(Alphabets.colours())
          .add(FONTS)
          .add(Set.of("frac", "sqrt", "ell"))
          .add(Symbols.unmistakable())
          .add(Symbols.greek())
          .add(LARGE)
          .add(Amounts.WORDS)
          .add(MATH_ONLY);

  private final Edits edits;
  private final Amounts amounts;
  private final GreekWords greek;
  private int mathEnd;

  WordRule(Edits edits) {
    this.edits = edits;
    this.amounts = new Amounts(edits);
    this.greek = new GreekWords(edits);
  }

  /** How far a formula reaches that the last word opened. */
  int mathEnd() {
    return mathEnd;
  }

  /** Looks at the run of letters from the offset; returns where to go on. */
  int apply(int at, boolean math) {
    int end = edits.wordEnd(at);
    if (end - at < SHORTEST || end - at > LONGEST) {
      return end;
    }
    if (!math && !isWorthALook(at, end)) {
      return end;
    }
    String word = edits.text().substring(at, end);
    if (Alphabets.isColour(word) && edits.at(end) == '{') {
      return unwrap(at, end, "");
    }
    if (FONTS.contains(word)) {
      return font(at, word, end);
    }
    if (word.endsWith("left") && edits.at(end) == '(') {
      return bracket(word, end, math);
    }
    if (word.equals("frac") || word.equals("sqrt")) {
      mathEnd = Math.max(mathEnd, Fractions.apply(edits, at, end, word.equals("sqrt")));
      return end;
    }
    return sign(at, word, end, math);
  }

  /** Most words are words; this tells so without making a text of each. */
  private boolean isWorthALook(int at, int end) {
    char first = edits.at(at);
    char last = edits.at(end - 1);
    if (TELLING.mayHold(first, last, end - at)) {
      return true;
    }
    boolean glued = Character.isUpperCase(first) && (last == 'c' || last == 's' || last == 't');
    return glued || last == 't' && edits.at(end) == '(';
  }

  /** Replaces what only became certain further on in the text. */
  void finish() {
    greek.finish();
  }

  private int sign(int at, String word, int end, boolean math) {
    String plain = Symbols.unmistakable(word);
    if (plain != null && !joinsName(at, end)) {
      return replace(at, end, plain);
    }
    if (LARGE.contains(word) && edits.at(end) == '_' && edits.at(end + 1) == '{') {
      return replace(at, end, Symbols.sign(word));
    }
    if (word.equals("ell") && (edits.at(end) == '_' || edits.at(end) == '^')) {
      return replace(at, end, Symbols.sign(word));
    }
    if (Symbols.greek(word) != null) {
      greek.apply(at, word, end, math);
      return end;
    }
    if (amounts.apply(at, word, end)) {
      return end;
    }
    if (MATH_ONLY.contains(word) && (math || isBetweenSymbols(at, word, end))) {
      return replace(at, end, Symbols.sign(word));
    }
    return math || Character.isUpperCase(word.charAt(0)) ? glued(at, word, end, math) : end;
  }

  /** {@code m gg n}: an operator with one letter, no article, on both sides. */
  private boolean isBetweenSymbols(int at, String word, int end) {
    boolean operator = word.equals("gg") || word.equals("ll") || word.equals("times");
    return operator
        && edits.at(at - 1) == ' '
        && edits.at(end) == ' '
        && isVariable(at - 2)
        && isVariable(end + 1);
  }

  private boolean isVariable(int at) {
    char c = edits.at(at);
    return Ascii.isLetter(c)
        && c != 'a'
        && c != 'A'
        && c != 'I'
        && !Ascii.isLetterOrDigit(edits.at(at - 1))
        && edits.at(at - 1) != '\''
        && !Ascii.isLetterOrDigit(edits.at(at + 1));
  }

  /**
   * {@code Phicirc Psi} and, inside formulas, {@code mtimes n}: a sign stuck to the letter before.
   */
  private int glued(int at, String word, int end, boolean math) {
    for (String operator : new String[] {"circ", "times", "cdot"}) {
      String base = word.substring(0, Math.max(0, word.length() - operator.length()));
      boolean known = Symbols.greek(base) != null || math && base.length() == 1;
      if (word.endsWith(operator) && known && edits.at(end) == ' ') {
        int split = at + base.length();
        if (base.length() > 1) {
          edits.replace(at, split, Symbols.greek(base));
          greek.learn(base);
        }
        edits.replace(split, end + 1, Symbols.sign(operator));
        return end;
      }
    }
    return end;
  }

  /** {@code Oleft( … right)} loses both words. */
  private int bracket(String word, int end, boolean math) {
    int close = edits.find("right)", end, REACH);
    String base = word.substring(0, word.length() - 4);
    boolean glued =
        base.length() == 1 && Character.isUpperCase(base.charAt(0)) || Symbols.greek(base) != null;
    if (close <= end + 1 || !glued && !(math && base.isEmpty()) || edits.at(close - 1) == '-') {
      return end;
    }
    int closeStart = close;
    while (Ascii.isSpace(edits.at(closeStart - 1))) {
      closeStart--;
    }
    edits.delete(end - 4, end);
    edits.delete(end + 1, edits.skipSpace(end + 1));
    edits.delete(closeStart, close + 5);
    mathEnd = Math.max(mathEnd, close);
    return end;
  }

  private int font(int at, String word, int end) {
    boolean math = !word.startsWith("text") && !word.equals("emph") && !word.equals("underline");
    if (edits.at(end) == '{') {
      return unwrap(at, end, word);
    }
    boolean single =
        edits.at(end) == ' '
            && Ascii.isLetter(edits.at(end + 1))
            && !Ascii.isLetterOrDigit(edits.at(end + 2));
    return math && single ? replace(at, end + 1, "") : end;
  }

  private int unwrap(int at, int open, String name) {
    int close = edits.closingBrace(open, REACH);
    boolean second = close > 0 && edits.at(close + 1) == '{';
    if (close < 0 || second || !edits.isFree(at, open + 1) || !edits.delete(close, close + 1)) {
      return open;
    }
    if (name.startsWith("math")) {
      mathEnd = Math.max(mathEnd, close);
    }
    return replace(at, open + 1, Alphabets.open(edits, name, open, close));
  }

  /** Whether the word is part of an identifier or a path. */
  private boolean joinsName(int at, int end) {
    char before = edits.at(at - 1);
    char after = edits.at(end);
    return before == '_'
        || before == '/'
        || before == '@'
        || before == '.'
        || after == '/'
        || after == '@';
  }

  private int replace(int start, int end, @Nullable String readable) {
    if (readable != null) {
      edits.replace(start, end, readable);
    }
    return end;
  }
}
