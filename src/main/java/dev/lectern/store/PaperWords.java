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
 *
 * @param printed where in the words of the abstract those of its verbatim form begin
 */
record PaperWords(String title, String abstractText, String authors, int printed) {

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
    Forms body = both(f.abstractText());
    return new PaperWords(words(f.title()), body.words, words(names), body.printed);
  }

  /** The words of the verbatim abstract alone, in order. */
  String printedAbstract() {
    int end = abstractText.indexOf(GAP, printed);
    return abstractText.substring(printed, end < 0 ? abstractText.length() : end);
  }

  static String words(@Nullable String text) {
    return both(text).words;
  }

  private record Forms(String words, int printed) {}

  private static Forms both(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return new Forms("", 0);
    }
    String verbatim = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    ReadableText readable = ReadableText.of(verbatim);
    String words = forms(readable.text());
    if (readable.changesOnlySpace()) {
      return new Forms(words, 0);
    }
    String asPrinted = forms(verbatim);
    if (words.equals(asPrinted)) {
      return new Forms(words, 0);
    }
    String all = apart(words, asPrinted);
    return new Forms(all, all.length() - asPrinted.length());
  }

  /** The words of two texts, so that no phrase reaches from one into the other. */
  static String apart(String words, String others) {
    return words.isEmpty() || others.isEmpty() ? words + others : words + GAP + others;
  }

  private static String forms(String text) {
    return Analyzer.line(text, GAP);
  }
}
