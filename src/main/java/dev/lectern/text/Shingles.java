package dev.lectern.text;

import java.util.Arrays;

/** Sets of hashed runs of three words, by which two abstracts are compared. */
public final class Shingles {
  private static final int WORDS = 3;
  private static final int USUAL_WORD = 6;
  private static final long[] NONE = {};

  private Shingles() {}

  /**
   * The sorted distinct shingles of a text; a text of one or two words has one, an empty one none.
   */
  public static long[] of(String text) {
    return SortedLongs.distinct(inOrder(text));
  }

  /** The same as they stand in the text, repetitions included. */
  public static long[] inOrder(String text) {
    return runs(hashes(text));
  }

  /** The same of words that stand apart by one space each, as {@link Analyzer} writes them. */
  public static long[] ofWords(String words) {
    return runs(wordHashes(words));
  }

  private static long[] runs(long[] hashes) {
    if (hashes.length == 0) {
      return NONE;
    }
    int width = Math.min(WORDS, hashes.length);
    long[] shingles = new long[hashes.length - width + 1];
    for (int i = 0; i < shingles.length; i++) {
      long shingle = width;
      for (int w = 0; w < width; w++) {
        shingle = TitleKey.mix(shingle * 31 + hashes[i + w]);
      }
      shingles[i] = shingle;
    }
    return shingles;
  }

  private static long[] hashes(String text) {
    WordHashes words = new WordHashes(text.length() / USUAL_WORD);
    new TokenScan(text, words).run();
    return Arrays.copyOf(words.hashes, words.size);
  }

  private static long[] wordHashes(String words) {
    char[] chars = words.toCharArray();
    long[] hashes = new long[1 + chars.length / 2];
    int size = 0;
    int start = 0;
    for (int end = 0; end <= chars.length; end++) {
      if (end == chars.length || chars[end] == ' ') {
        if (end > start) {
          hashes[size++] = TitleKey.hash(chars, start, end);
        }
        start = end + 1;
      }
    }
    return Arrays.copyOf(hashes, size);
  }

  private static final class WordHashes implements TokenScan.Taker {
    private long[] hashes;
    private int size;

    WordHashes(int expected) {
      hashes = new long[Math.max(16, expected)];
    }

    @Override
    public void word(char[] token, int length, int start, int end) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      hashes[size++] = TitleKey.hash(token, 0, length);
    }

    @Override
    public void joined(char[] token, int length, int start, int end) {}
  }

  /**
   * The Jaccard coefficient of two shingle sets, 0 to 1; two empty sets have nothing in common: 0.
   */
  public static double similarity(long[] a, long[] b) {
    int common = SortedLongs.common(a, b);
    int all = a.length + b.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** How much of the first set lies in the second, 0 to 1; 0 for an empty first set. */
  public static double containment(long[] small, long[] large) {
    return small.length == 0 ? 0 : (double) SortedLongs.common(small, large) / small.length;
  }
}
