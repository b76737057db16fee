package dev.lectern.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accented and special letters: {@code na\"{\i}ve} reads naïve, {@code \o} reads ø. */
final class AccentRule {
  private static final Map<Character, Character> SIGNS =
      Map.of(
          '\'', '\u0301', '`', '\u0300', '"', '\u0308', '^', '\u0302', '~', '\u0303', '=', '\u0304',
          '.', '\u0307');
  private static final Map<Character, Character> LETTERS =
      Map.of(
          'c', '\u0327', 'v', '\u030C', 'u', '\u0306', 'H', '\u030B', 'k', '\u0328', 'r', '\u030A',
          'd', '\u0323');
  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("i", "ı"),
          Map.entry("dh", "ð"),
          Map.entry("DH", "Ð"),
          Map.entry("th", "þ"),
          Map.entry("TH", "Þ"),
          Map.entry("dj", "đ"),
          Map.entry("DJ", "Đ"));

  private final Edits edits;
  private @Nullable Boolean escapedQuotes;

  AccentRule(Edits edits) {
    this.edits = edits;
  }

  /** The letter that a command stands for by itself. */
  @Nullable String letter(String name) {
    return SPECIAL.get(name);
  }

  /** Composes the accent whose backslash is at the offset; returns its end, or the offset. */
  int apply(int at) {
    char sign = edits.at(at + 1);
    Character mark = SIGNS.get(sign);
    if (mark == null) {
      Character byLetter = LETTERS.get(sign);
      boolean braced = edits.at(at + 2) == '{';
      return byLetter != null && braced ? compose(at, at + 2, byLetter) : at;
    }
    if (sign == '"' && hasEscapedQuotes() || sign == '\'' && isGenitive(at)) {
      return edits.replace(at, at + 2, String.valueOf(sign)) ? at + 2 : at;
    }
    boolean braced = edits.at(at + 2) == '{' || edits.at(at + 2) == '\\';
    boolean rare = sign == '.' || sign == '=' || sign == '~' || sign == '^';
    return rare && !braced && edits.at(at - 1) == ' ' ? at : compose(at, at + 2, mark);
  }

  private int compose(int at, int from, char mark) {
    boolean braced = edits.at(from) == '{';
    int letterAt = braced ? from + 1 : from;
    boolean dotless = edits.at(letterAt) == '\\';
    letterAt = dotless ? letterAt + 1 : letterAt;
    char letter = edits.at(letterAt);
    int end = letterAt + 1;
    boolean closed = !braced || edits.at(end) == '}';
    if (!Ascii.isLetter(letter) || !closed || dotless && letter != 'i' && letter != 'j') {
      return at;
    }
    String composed = Normalizer.normalize("" + letter + mark, Form.NFC);
    end = braced ? end + 1 : end;
    return composed.length() == 1 && edits.replace(at, end, composed) ? end : at;
  }

  /** {@code model\'s} is an apostrophe that somebody escaped. */
  private boolean isGenitive(int at) {
    return Ascii.isLetter(edits.at(at - 1))
        && edits.at(at + 2) == 's'
        && !Ascii.isLetter(edits.at(at + 3));
  }

  /** Texts out of program code have {@code \"} for a plain quotation mark, closing ones as well. */
  private boolean hasEscapedQuotes() {
    if (escapedQuotes == null) {
      escapedQuotes = findsClosingQuote();
    }
    return escapedQuotes;
  }

  private boolean findsClosingQuote() {
    String text = edits.text();
    for (int i = text.indexOf("\\\""); i >= 0; i = text.indexOf("\\\"", i + 2)) {
      char after = edits.at(i + 2);
      if (!Ascii.isLetter(after) && after != '{' && after != '\\') {
        return true;
      }
    }
    return false;
  }
}
