package dev.lectern.text;

import java.util.Set;

/** Line breaks, unbreakable spaces and dashes. */
final class SpaceRule {
  private static final int ADVERB = 5;
  private static final int SHORT = 4;
  private static final Set<String> CLAUSE_WORDS =
      Set.of(
          "a",
          "all",
          "an",
          "and",
          "are",
          "as",
          "at",
          "but",
          "by",
          "can",
          "each",
          "even",
          "for",
          "from",
          "has",
          "have",
          "if",
          "in",
          "including",
          "into",
          "is",
          "it",
          "not",
          "of",
          "on",
          "or",
          "otherwise",
          "remains",
          "so",
          "such",
          "that",
          "the",
          "their",
          "these",
          "they",
          "this",
          "to",
          "was",
          "we",
          "were",
          "when",
          "where",
          "whether",
          "which",
          "while",
          "who",
          "with",
          "without",
          "yet");

  private final Edits edits;

  SpaceRule(Edits edits) {
    this.edits = edits;
  }

  /** A tilde that ties two words is a space; one that says "about" or stands in a range stays. */
  int tilde(int at) {
    char before = edits.at(at - 1);
    char after = edits.at(at + 1);
    boolean afterWord =
        Ascii.isLetter(before) || before == ')' || before == '}' || before == '.' || before == ',';
    boolean afterNumber = Ascii.isDigit(before) || before == '%';
    boolean beforeNumber = Ascii.isDigit(after) || after == '$' || after == '.' || after == '-';
    boolean opens = Ascii.isLetter(after) || after == '(' || after == '\\' || after == '`';
    if (afterWord && (opens || beforeNumber && !startsWithDigit(at)) || afterNumber && opens) {
      edits.replace(at, at + 1, " ");
    }
    return at + 1;
  }

  /** Whether the token before the offset is a quantity such as {@code 1.3x}. */
  private boolean startsWithDigit(int at) {
    int start = at;
    while (start > 0
        && (Ascii.isLetterOrDigit(edits.at(start - 1)) || edits.at(start - 1) == '.')) {
      start--;
    }
    return Ascii.isDigit(edits.at(start)) || at - start == 1;
  }

  int dashes(int at) {
    int end = at;
    while (edits.at(end) == '-') {
      end++;
    }
    char before = edits.at(at - 1);
    char after = edits.at(end);
    boolean option = (at == 0 || !isWord(before)) && isWord(after);
    if (end - at == 2 && !option && before != '!' && after != '>') {
      edits.replace(at, end, isPlural(at) || opensClause(before, end) ? "—" : "–");
    } else if (end - at == 3 && before != '!' && after != '>') {
      edits.replace(at, end, "—");
    }
    return end;
  }

  /**
   * Whether two hyphens set tight between words stand for a long dash, as in {@code tasks--and},
   * not for a pair such as {@code key--value}.
   */
  private boolean opensClause(char before, int start) {
    if (!isWord(before) || Ascii.isDigit(before)) {
      return false;
    }
    String word = edits.text().substring(start, edits.wordEnd(start));
    return !Ascii.isLetterOrDigit(edits.at(start + word.length()))
        && edits.at(start + word.length()) != '-'
        && (CLAUSE_WORDS.contains(word) || word.length() > ADVERB && word.endsWith("ly"));
  }

  /**
   * The first half of a pair is hardly ever a plural: {@code human--AI}, but {@code models--one}.
   */
  private boolean isPlural(int end) {
    int start = end;
    while (Ascii.isLetter(edits.at(start - 1))) {
      start--;
    }
    char last = edits.at(end - 2);
    return end - start > SHORT
        && edits.at(end - 1) == 's'
        && Character.isLowerCase(last)
        && last != 's'
        && last != 'i'
        && last != 'u';
  }

  /** A line break within a paragraph, with the spaces around it, is one space. */
  int white(int at) {
    char c = edits.at(at);
    if (c == '\u00A0' || c == '\u202F') {
      edits.replace(at, at + 1, " ");
      return at + 1;
    }
    return run(at, edits.skipSpace(at));
  }

  int blank(int at) {
    int end = edits.skipSpace(at);
    return end - at > 1 && hasBreak(at, end) ? run(at, end) : end;
  }

  private int run(int at, int end) {
    if (breaks(at, end) < 2 && at > 0 && end < edits.text().length()) {
      edits.replace(at, end, " ");
    }
    return end;
  }

  private boolean hasBreak(int start, int end) {
    return breaks(start, end) > 0;
  }

  private int breaks(int start, int end) {
    int breaks = 0;
    for (int i = start; i < end; i++) {
      boolean pair = edits.at(i) == '\r' && edits.at(i + 1) == '\n';
      breaks += edits.at(i) == '\n' || edits.at(i) == '\r' && !pair ? 1 : 0;
    }
    return breaks;
  }

  private static boolean isWord(char c) {
    return Ascii.isLetterOrDigit(c) || c == ')' || c == '}' || c == '%' || c > 0x7F;
  }
}
