package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.text.Bands;
import dev.lectern.text.Shingles;
import dev.lectern.text.Sketch;
import dev.lectern.text.TitleKey;

/**
 * By what papers like this one are found: hashes of its title and of its abstract, and sketches to
 * tell at a glance what is not worth comparing.
 */
record PaperBands(long[] title, long titleSketch, long[] abstractText, long abstractSketch) {

  static PaperBands of(PaperFields f) {
    return of(f, Shingles.inOrder(f.abstractText() == null ? "" : f.abstractText()));
  }

  /** The same where the paper's words are known already, so that its abstract need not be read. */
  static PaperBands of(PaperFields f, PaperWords words) {
    return f.abstractText() == null || f.abstractText().length() > PaperWords.LONGEST
        ? of(f)
        : of(f, Shingles.ofWords(words.printedAbstract()));
  }

  private static PaperBands of(PaperFields f, long[] shingles) {
    String key = TitleKey.of(f.title());
    return new PaperBands(
        Bands.ofTitle(key), Sketch.ofTitle(key), Bands.ofAbstract(shingles), Sketch.of(shingles));
  }

  /** Takes one hash at a time. */
  interface Taker {
    void take(boolean isTitle, long hash, long sketch);
  }

  void forEach(Taker taker) {
    for (long hash : title) {
      taker.take(true, hash, titleSketch);
    }
    for (long hash : abstractText) {
      taker.take(false, hash, abstractSketch);
    }
  }
}
