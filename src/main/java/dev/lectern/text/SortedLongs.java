package dev.lectern.text;

import java.util.Arrays;

/** Sets of numbers kept as sorted arrays. */
final class SortedLongs {
  private SortedLongs() {}

  /** Sorts the array in place and returns it without repetitions. */
  static long[] distinct(long[] values) {
    Arrays.sort(values);
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[size++] = values[i];
      }
    }
    return size == values.length ? values : Arrays.copyOf(values, size);
  }

  /** How many values two sets share. */
  static int common(long[] a, long[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Long.compare(a[i], b[j]);
      if (order == 0) {
        common++;
      }
      if (order <= 0) {
        i++;
      }
      if (order >= 0) {
        j++;
      }
    }
    return common;
  }
}
