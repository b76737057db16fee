package dev.lectern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of a text in which each hyphenated compound is the one word that others may write. */
final class JoinedWords {

  private final StringBuilder words;
  private int[] begins = new int[16];
  private int[] starts = new int[16];
  private int count;
  private int[] compounds = new int[4];
  private int compoundCount;

  JoinedWords(int capacity) {
    this.words = new StringBuilder(capacity);
  }

  void word(char[] token, int length, int start) {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
    }
    if (count > 0) {
      words.append(' ');
    }
    begins[count] = words.length();
    starts[count++] = start;
    words.append(token, 0, length);
  }

  /** Puts a compound in the place of the words that it joins. */
  void joined(char[] token, int length, int start) {
    while (count > 0 && starts[count - 1] >= start) {
      count--;
      words.setLength(Math.max(0, begins[count] - 1));
    }
    if (compoundCount == compounds.length) {
      compounds = Arrays.copyOf(compounds, 2 * compoundCount);
    }
    compounds[compoundCount++] = count;
    word(token, length, start);
  }

  List<String> all() {
    List<String> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(words.substring(begins[i], end(i)));
    }
    return all;
  }

  /**
   * Writes each compound with its neighbours; neighbourhoods that meet are one.
   *
   * @param near how many words before and behind
   * @param gap stands before each neighbourhood
   */
  void appendTo(StringBuilder out, int near, String gap) {
    int at = 0;
    while (at < compoundCount) {
      int first = Math.max(0, compounds[at] - near);
      int last = compounds[at] + near;
      while (++at < compoundCount && compounds[at] - near <= last) {
        last = compounds[at] + near;
      }
      out.append(gap).append(words, begins[first], end(Math.min(last, count - 1)));
    }
  }

  private int end(int word) {
    return word + 1 < count ? begins[word + 1] - 1 : words.length();
  }
}
