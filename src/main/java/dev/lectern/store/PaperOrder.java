package dev.lectern.store;

import java.util.Arrays;

/**
 * All papers, the largest value first; those without a value last.
 *
 * @param known how many have a value
 */
record PaperOrder(int[] papers, int known, int[] ranks) {

  /** Sorts before and after everything: a value that a paper does not have. */
  static final int UNKNOWN = -1;

  static PaperOrder of(int[] papers, int known) {
    int largest = Arrays.stream(papers).max().orElse(0);
    int[] ranks = new int[largest + 1];
    for (int rank = 0; rank < papers.length; rank++) {
      ranks[papers[rank]] = rank;
    }
    return new PaperOrder(papers, known, ranks);
  }

  /** Sorts papers by value, ties with the newest first. */
  static PaperOrder byValue(int[] values) {
    long[] keyed = new long[Math.max(0, values.length - 1)];
    int known = 0;
    for (int paper = 1; paper < values.length; paper++) {
      keyed[paper - 1] = ((long) values[paper] << 32) | paper;
      known += values[paper] == UNKNOWN ? 0 : 1;
    }
    Arrays.parallelSort(keyed);
    int[] papers = new int[keyed.length];
    for (int i = 0; i < papers.length; i++) {
      papers[i] = (int) keyed[papers.length - 1 - i];
    }
    return of(papers, known);
  }

  /** The place of a paper when its list is walked in the direction asked for. */
  int place(int paper, boolean reversed) {
    int rank = ranks[paper];
    return reversed && rank < known ? known - 1 - rank : rank;
  }
}
