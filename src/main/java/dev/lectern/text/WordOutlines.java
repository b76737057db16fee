package dev.lectern.text;

import java.util.Collection;

/** First letter, last letter and length of words: enough to tell most others from them. */
final class WordOutlines {

  private static final int BITS = 6;
  private static final int MASK = (1 << BITS) - 1;

  private final int[] lengths = new int[1 << 2 * BITS];

  /** Takes words of ASCII letters, shorter than 32. */
  WordOutlines add(Collection<String> words) {
    for (String word : words) {
      lengths[place(word.charAt(0), word.charAt(word.length() - 1))] |= 1 << word.length();
    }
    return this;
  }

  /** Whether a word of ASCII letters may be one of these; no for certain. */
  boolean mayHold(char first, char last, int length) {
    return (lengths[place(first, last)] >>> length & 1) != 0;
  }

  private static int place(char first, char last) {
    return (first & MASK) << BITS | last & MASK;
  }
}
