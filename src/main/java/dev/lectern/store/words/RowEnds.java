package dev.lectern.store.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For each paper the positions at which words in a row end, in rising order. */
final class RowEnds {

  private final int[] starts;
  private final int[] counts;
  private int[] positions = new int[1024];
  private int size;

  /** Takes how many papers there may be. */
  RowEnds(int papers) {
    starts = new int[papers];
    counts = new int[papers];
  }

  /** The row's first word: all its positions, or those in a field. Whether there is one. */
  boolean begin(WordCursor at, int paper, @Nullable WordField field) {
    starts[paper] = size;
    for (int i = 0; i < at.count(); i++) {
      int position = at.position(i);
      if (field == null || (position >= field.first() && position < field.end())) {
        add(position);
      }
    }
    counts[paper] = size - starts[paper];
    return counts[paper] > 0;
  }

  /** A further word: its positions right behind the row as it was. Whether there is one. */
  boolean goOn(RowEnds before, WordCursor at, int paper) {
    starts[paper] = size;
    int known = before.starts[paper];
    int end = known + before.counts[paper];
    for (int i = 0; i < at.count() && known < end; i++) {
      int wanted = at.position(i) - 1;
      while (known < end && before.positions[known] < wanted) {
        known++;
      }
      if (known < end && before.positions[known] == wanted) {
        add(wanted + 1);
      }
    }
    counts[paper] = size - starts[paper];
    return counts[paper] > 0;
  }

  /** Whether the word stands right behind the row. */
  boolean areFollowedBy(WordCursor at, int paper) {
    int known = starts[paper];
    int end = known + counts[paper];
    for (int i = 0; i < at.count() && known < end; i++) {
      int wanted = at.position(i) - 1;
      while (known < end && positions[known] < wanted) {
        known++;
      }
      if (known < end && positions[known] == wanted) {
        return true;
      }
    }
    return false;
  }

  private void add(int position) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, size * 2);
    }
    positions[size++] = position;
  }
}
