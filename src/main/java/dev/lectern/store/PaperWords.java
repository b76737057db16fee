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

  /** Stands between the forms of a text, so that no phrase reaches from one into the next. */
  private static final String GAP = " \u4e36 ";

  /** How many characters of a text are indexed; the rest of a longer one is kept, not found. */
  static final int LONGEST = 200_000;

  static PaperWords of(PaperFields f) {
    String names = f.authors().stream().map(PersonName::display).collect(Collectors.joining(GAP));
    return new PaperWords(words(f.title()), words(f.abstractText()), words(names));
  }

  static String words(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String verbatim = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String readable = ReadableText.of(verbatim).text();
    String words = forms(readable);
    if (readable.equals(verbatim) || readable.equals(verbatim.replace('\n', ' '))) {
      return words;
    }
    String asPrinted = forms(verbatim);
    return words.equals(asPrinted) ? words : words + GAP + asPrinted;
  }

  /** The words in order, then the joined forms of hyphenated ones. */
  private static String forms(String text) {
    StringBuilder split = new StringBuilder(text.length());
    StringBuilder joined = new StringBuilder();
    Analyzer.scan(
        text,
        new Analyzer.Sink() {
          @Override
          public void word(String token, int start, int end) {
            split.append(split.isEmpty() ? "" : " ").append(token);
          }

          @Override
          public void joined(String token, int start, int end) {
            joined.append(GAP).append(token);
          }
        });
    return split.append(joined).toString();
  }
}
