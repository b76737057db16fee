package dev.lectern.text;

/**
 * How alike two titles look: the Dice coefficient of the sets of three-letter pieces of their keys.
 */
public final class Dice {
  private static final long[] NONE = {};

  private Dice() {}

  /** The sorted distinct trigrams of a {@link TitleKey}, padded by a space on both sides. */
  public static long[] trigrams(String key) {
    if (key.isEmpty()) {
      return NONE;
    }
    String padded = " " + key + " ";
    long[] trigrams = new long[padded.length() - 2];
    for (int i = 0; i < trigrams.length; i++) {
      trigrams[i] =
          (long) padded.charAt(i) << 32 | (long) padded.charAt(i + 1) << 16 | padded.charAt(i + 2);
    }
    return SortedLongs.distinct(trigrams);
  }

  /** 0 to 1 for two trigram sets; two empty ones have nothing in common: 0. */
  public static double similarity(long[] a, long[] b) {
    int all = a.length + b.length;
    return all == 0 ? 0 : 2.0 * SortedLongs.common(a, b) / all;
  }

  /** 0 to 1 for two title keys. */
  public static double similarity(String key, String other) {
    return similarity(trigrams(key), trigrams(other));
  }
}
