package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.text.Analyzer;
import dev.lectern.text.ReadableText;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paper's words as the index takes them: what {@link Analyzer} makes of each text in its readable
 * and, where that differs, its verbatim form, separated by spaces.
 */
record PaperWords(String title, String abstractText, String authors) {

  /**
   * Stands between the forms of a text, so that no phrase reaches from one into the next: no word
   * for the analyzer, one for FTS5, and of Latin-1, so that most texts take one byte a character.
   */
  private static final String GAP = " \u00a6 ";

  /** Stands between names: a word for the analyzer too, which nobody writes. */
  private static final String NEXT_NAME = " \u4e36 ";

  /** How many characters of a text are indexed; the rest of a longer one is kept, not found. */
  static final int LONGEST = 200_000;

  static PaperWords of(PaperFields f) {
    String names =
        f.authors().stream().map(PersonName::display).collect(Collectors.joining(NEXT_NAME));
    return new PaperWords(words(f.title()), words(f.abstractText()), words(names));
  }

  static String words(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String verbatim = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    ReadableText readable = ReadableText.of(verbatim);
    String words = forms(readable.text());
    if (readable.changesOnlySpace()) {
      return words;
    }
    String asPrinted = forms(verbatim);
    return words.equals(asPrinted) ? words : apart(words, asPrinted);
  }

  /** The words of two texts, so that no phrase reaches from one into the other. */
  static String apart(String words, String others) {
    return words.isEmpty() || others.isEmpty() ? words + others : words + GAP + others;
  }

  private static String forms(String text) {
    return Analyzer.line(text, GAP);
  }
}
