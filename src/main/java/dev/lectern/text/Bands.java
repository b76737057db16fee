package dev.lectern.text;

import java.util.Arrays;
import java.util.Set;

/**
 * Hashes at which two alike texts very likely meet, and two others hardly ever: so that the likes
 * of a text are found by key.
 */
public final class Bands {

  private static final int TITLE_WORDS = 3;
  private static final int TITLE_ROWS = 4;
  private static final int ABSTRACT_BANDS = 3;
  private static final int ABSTRACT_ROWS = 2;
  private static final int TELLING = 4;
  private static final long COMMON = 1L << 62;

  /** Words of so many titles that they lead together what is not alike. */
  private static final Set<String> COMMON_WORDS =
      Set.of(
          "analysis",
          "based",
          "benchmark",
          "data",
          "deep",
          "diffusion",
          "efficient",
          "from",
          "generation",
          "image",
          "language",
          "large",
          "learning",
          "llms",
          "model",
          "models",
          "multimodal",
          "reasoning",
          "study",
          "towards",
          "understanding",
          "using",
          "video",
          "visual",
          "with");

  private Bands() {}

  /**
   * Of a {@link TitleKey}: the pairs of three of its less common words, chosen by hash, which all
   * edits of one word leave in part; and a MinHash of its trigrams, which typing errors in several
   * words may leave.
   */
  public static long[] ofTitle(String key) {
    long[] trigrams = mixed(Dice.trigrams(key));
    if (trigrams.length == 0) {
      return trigrams;
    }
    long[] words = chosenWords(key);
    int pairs = words.length * (words.length - 1) / 2;
    long[] bands = Arrays.copyOf(new long[] {band(trigrams, 0, TITLE_ROWS)}, 1 + pairs);
    int next = 1;
    for (int i = 0; i < words.length; i++) {
      for (int j = i + 1; j < words.length; j++) {
        long low = Math.min(words[i], words[j]);
        bands[next++] = shortened(TitleKey.mix(low * 31 + Math.max(words[i], words[j])));
      }
    }
    return SortedLongs.distinct(bands);
  }

  /** Up to three words, those that tell most; which of them, their hashes decide. */
  private static long[] chosenWords(String key) {
    String[] words = key.split(" ");
    long[] hashes = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      boolean tells = words[i].length() >= TELLING && !COMMON_WORDS.contains(words[i]);
      long hash = TitleKey.hash(words[i]) >>> 2;
      hashes[i] = tells ? hash : hash | COMMON;
    }
    long[] sorted = SortedLongs.distinct(hashes);
    return Arrays.copyOf(sorted, Math.min(TITLE_WORDS, sorted.length));
  }

  /** Of the {@link Shingles} of an abstract: a MinHash in three bands of two rows. */
  public static long[] ofAbstract(long[] shingles) {
    if (shingles.length == 0) {
      return shingles;
    }
    long[] bands = new long[ABSTRACT_BANDS];
    for (int b = 0; b < bands.length; b++) {
      bands[b] = band(shingles, b + 1, ABSTRACT_ROWS);
    }
    return SortedLongs.distinct(bands);
  }

  /** Equal for two sets with the probability of their Jaccard coefficient to the rows' power. */
  private static long band(long[] set, int number, int rows) {
    long band = number;
    for (int row = 0; row < rows; row++) {
      long seed = TitleKey.mix(number * 64L + row + 1);
      long least = Long.MAX_VALUE;
      for (long value : set) {
        least = Math.min(least, TitleKey.mix(value ^ seed));
      }
      band = TitleKey.mix(band * 31 + least);
    }
    return shortened(band);
  }

  /** 48 bits, which SQLite keeps in six bytes. */
  private static long shortened(long hash) {
    return hash >>> 16;
  }

  static long[] mixed(long[] values) {
    long[] mixed = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      mixed[i] = TitleKey.mix(values[i]);
    }
    return mixed;
  }
}
