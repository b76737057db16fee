package dev.lectern.store.words;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of some papers, read where they lie: in a mapped file or in memory.
 *
 * <p>Little-endian: magic, number of words, lowest and highest paper; for each word and once behind
 * the last where its spelling, papers and positions start; all spellings in the order of their
 * bytes; all papers; all positions. Papers and positions are steps as {@link VarInts}; a paper's
 * positions end with 0.
 */
public final class WordSegment {

  static final int MAGIC = 0x3157434c;
  static final int HEADER = 16;

  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final int SPELLING = 0;
  private static final int PAPERS = 1;
  private static final int POSITIONS = 2;

  private final MemorySegment bytes;
  private final int words;

  private WordSegment(MemorySegment bytes) {
    this.bytes = bytes;
    this.words = bytes.get(INT, 4);
  }

  /** A segment in memory. */
  public static WordSegment of(ByteBuffer built) {
    return new WordSegment(MemorySegment.ofBuffer(built));
  }

  /**
   * Maps a file.
   *
   * @throws IOException where it is none of these, or not whole
   */
  public static WordSegment map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment bytes =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      if (bytes.byteSize() < HEADER || bytes.get(INT, 0) != MAGIC || !isWhole(bytes)) {
        throw new IOException("not a whole file of words: " + file);
      }
      return new WordSegment(bytes);
    }
  }

  private static boolean isWhole(MemorySegment bytes) {
    long words = bytes.get(INT, 4);
    long ends = HEADER + 12 * words + 4L * POSITIONS;
    return words >= 0 && ends + 4 <= bytes.byteSize() && bytes.get(INT, ends) == bytes.byteSize();
  }

  /** Sets the bit of every paper that matches. */
  public void find(WordQuery query, long[] papers) {
    List<String> all = query.words();
    int lastWord = all.size() - 1;
    int[] range = range(all.get(lastWord), query.prefix());
    if (lastWord == 0) {
      for (int word = range[0]; word < range[1]; word++) {
        mark(word, query.field(), papers);
      }
      return;
    }
    int[] @Nullable [] ends = endings(all.subList(0, lastWord), query.field());
    for (int word = range[0]; word < range[1]; word++) {
      Cursor at = new Cursor(word, true);
      while (at.next()) {
        if (at.follows(ends[at.paper - lowest()])) {
          papers[at.paper >> 6] |= 1L << at.paper;
        }
      }
    }
  }

  private void mark(int word, @Nullable WordField field, long[] papers) {
    Cursor at = new Cursor(word, field != null);
    while (at.next()) {
      if (field == null || at.standsIn(field)) {
        papers[at.paper >> 6] |= 1L << at.paper;
      }
    }
  }

  /**
   * For each paper, from the lowest, the positions where these words in a row end; null for none.
   */
  private int[] @Nullable [] endings(List<String> row, @Nullable WordField field) {
    int[][] ends = new int[bytes.get(INT, 12) - lowest() + 1][];
    for (int i = 0; i < row.size(); i++) {
      int[][] next = new int[ends.length][];
      int[] range = range(row.get(i), false);
      if (range[0] < range[1]) {
        Cursor at = new Cursor(range[0], true);
        while (at.next()) {
          int slot = at.paper - lowest();
          next[slot] = i == 0 ? at.in(field) : at.after(ends[slot]);
        }
      }
      ends = next;
    }
    return ends;
  }

  private int lowest() {
    return bytes.get(INT, 8);
  }

  /** The words that are, or start with, this one: from, to (exclusive). */
  private int[] range(String word, boolean prefix) {
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    int from = firstNotBefore(wanted, false);
    if (prefix) {
      return new int[] {from, firstNotBefore(wanted, true)};
    }
    return new int[] {
      from,
      from < words && length(from) == wanted.length && compare(from, wanted) == 0 ? from + 1 : from
    };
  }

  /** The first word not before the wanted one, or not before all that start with it. */
  private int firstNotBefore(byte[] wanted, boolean beyond) {
    int low = 0;
    int high = words;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle, wanted);
      if (order < 0 || (beyond && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Compares a word's first bytes with the wanted ones; 0 where it starts with them. */
  private int compare(int word, byte[] wanted) {
    int start = at(word, SPELLING);
    int length = length(word);
    for (int i = 0; i < wanted.length; i++) {
      if (i == length) {
        return -1;
      }
      int order =
          Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, start + (long) i))
              - Byte.toUnsignedInt(wanted[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int length(int word) {
    return at(word + 1, SPELLING) - at(word, SPELLING);
  }

  private int at(int word, int table) {
    return bytes.get(INT, HEADER + 12L * word + 4L * table);
  }

  /** Walks the papers of one word, with the word's positions where they are wanted. */
  private final class Cursor {
    private final long end;
    private final boolean positioned;
    private long at;
    private long positionsAt;
    private int paper;
    private int[] positions = new int[8];
    private int count;

    Cursor(int word, boolean positioned) {
      this.at = at(word, PAPERS);
      this.end = at(word + 1, PAPERS);
      this.positionsAt = at(word, POSITIONS);
      this.positioned = positioned;
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
      if (positioned) {
        readPositions();
      }
      return true;
    }

    private void readPositions() {
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

    /** The positions in a field, or all. */
    int[] in(@Nullable WordField field) {
      int[] all = Arrays.copyOf(positions, count);
      return field == null
          ? all
          : Arrays.stream(all).filter(p -> p >= field.first() && p < field.end()).toArray();
    }

    /** The positions that come right behind one of these; null where none does. */
    int @Nullable [] after(int @Nullable [] before) {
      if (!follows(before)) {
        return null;
      }
      return Arrays.stream(positions, 0, count)
          .filter(p -> Arrays.binarySearch(before, p - 1) >= 0)
          .toArray();
    }

    boolean follows(int @Nullable [] before) {
      for (int i = 0; before != null && i < count; i++) {
        if (Arrays.binarySearch(before, positions[i] - 1) >= 0) {
          return true;
        }
      }
      return false;
    }
  }
}
