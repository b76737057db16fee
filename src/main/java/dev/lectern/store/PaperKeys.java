package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.text.TitleKey;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * By what a paper is found again: hashes of arXiv number, DOI and title key; 0 where it has none.
 */
record PaperKeys(long arxiv, long doi, long title) {

  /** Takes one hash at a time. */
  void forEach(LongConsumer taker) {
    for (long hash : new long[] {arxiv, doi, title}) {
      if (hash != 0) {
        taker.accept(hash);
      }
    }
  }

  static PaperKeys of(PaperFields f) {
    return new PaperKeys(
        arxiv(f.identifiers().arxiv()), doi(f.identifiers().doi()), title(f.title()));
  }

  static long arxiv(@Nullable String number) {
    return number == null ? 0 : TitleKey.hash("arxiv:" + number.toLowerCase(Locale.ROOT));
  }

  static long doi(@Nullable String doi) {
    return doi == null ? 0 : TitleKey.hash("doi:" + doi);
  }

  static long title(String title) {
    String key = TitleKey.of(title);
    return key.isEmpty() ? 0 : TitleKey.hash("title:" + key);
  }
}
