package dev.lectern.store.words;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** Walks the papers of one word; the word's positions in a paper are read where they are wanted. */
final class WordCursor {

  private final MemorySegment bytes;
  private final long end;
  private long at;
  private long positionsAt;

  /** How many papers' positions lie before those of the present paper; -1 where they were read. */
  private int unread = -1;

  private int paper;
  private int[] positions = new int[8];
  private int count;

  /** Takes where in the bytes the word's papers start and end, and where its positions start. */
  WordCursor(MemorySegment bytes, long papers, long end, long positions) {
    this.bytes = bytes;
    this.at = papers;
    this.end = end;
    this.positionsAt = positions;
  }

  boolean next() {
    if (at >= end) {
      return false;
    }
    int step = 0;
    int shift = 0;
    byte b;
    do {
      b = bytes.get(ValueLayout.JAVA_BYTE, at++);
      step |= (b & 127) << shift;
      shift += 7;
    } while (b < 0);
    paper += step;
    unread++;
    return true;
  }

  int paper() {
    return paper;
  }

  /** How many positions were read last. */
  int count() {
    return count;
  }

  int position(int index) {
    return positions[index];
  }

  /** Reads where the word stands in the present paper; once only. */
  void readPositions() {
    while (unread > 0) {
      if (bytes.get(ValueLayout.JAVA_BYTE, positionsAt++) == 0) {
        unread--;
      }
    }
    unread = -1;
    count = 0;
    int position = -1;
    while (true) {
      int step = 0;
      int shift = 0;
      byte b;
      do {
        b = bytes.get(ValueLayout.JAVA_BYTE, positionsAt++);
        step |= (b & 127) << shift;
        shift += 7;
      } while (b < 0);
      if (step == 0) {
        return;
      }
      position += step;
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, count * 2);
      }
      positions[count++] = position;
    }
  }

  boolean standsIn(WordField field) {
    for (int i = 0; i < count; i++) {
      if (positions[i] >= field.first() && positions[i] < field.end()) {
        return true;
      }
    }
    return false;
  }
}
