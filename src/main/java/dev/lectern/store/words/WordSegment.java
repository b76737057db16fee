package dev.lectern.store.words;

import dev.lectern.files.FileAccess;
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
import java.util.BitSet;
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
    try (FileChannel channel = FileAccess.channel(file, StandardOpenOption.READ)) {
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
    int last = all.size() - 1;
    int[] range = range(all.get(last), query.prefix());
    if (last == 0) {
      for (int word = range[0]; word < range[1]; word++) {
        mark(word, query.field(), papers);
      }
    } else if (range[0] < range[1]) {
      findRow(all.subList(0, last), range, query.field(), papers);
    }
  }

  private void mark(int word, @Nullable WordField field, long[] papers) {
    WordCursor at = cursor(word);
    while (at.next()) {
      if (field == null) {
        mark(at, papers);
      } else {
        at.readPositions();
        if (at.standsIn(field)) {
          mark(at, papers);
        }
      }
    }
  }

  private static void mark(WordCursor at, long[] papers) {
    papers[at.paper() >> 6] |= 1L << at.paper();
  }

  /** Words in a row: papers that have them all come first, then positions are compared. */
  private void findRow(
      List<String> first, int[] lastWords, @Nullable WordField field, long[] papers) {
    int[] row = new int[first.size()];
    BitSet candidates = null;
    for (int i = 0; i < row.length; i++) {
      int[] range = range(first.get(i), false);
      if (range[0] == range[1]) {
        return;
      }
      row[i] = range[0];
      candidates = slots(row[i], candidates);
    }
    if (lastWords[1] - lastWords[0] == 1) {
      candidates = slots(lastWords[0], candidates);
    }
    RowEnds ends = null;
    for (int word : row) {
      ends = ends(word, candidates, ends, field);
    }
    for (int word = lastWords[0]; word < lastWords[1]; word++) {
      WordCursor at = cursor(word);
      while (at.next()) {
        int slot = at.paper() - lowest();
        if (candidates.get(slot)) {
          at.readPositions();
          if (ends.areFollowedBy(at, slot)) {
            mark(at, papers);
          }
        }
      }
    }
  }

  /** The word's papers, from the lowest on, as far as they are among the others. */
  private BitSet slots(int word, @Nullable BitSet others) {
    BitSet slots = new BitSet(slots());
    WordCursor at = cursor(word);
    while (at.next()) {
      slots.set(at.paper() - lowest());
    }
    if (others != null) {
      slots.and(others);
    }
    return slots;
  }

  /** Where the row ends with this word; papers where it does not go on are candidates no more. */
  private RowEnds ends(
      int word, BitSet candidates, @Nullable RowEnds before, @Nullable WordField field) {
    RowEnds ends = new RowEnds(slots());
    WordCursor at = cursor(word);
    while (at.next()) {
      int slot = at.paper() - lowest();
      if (candidates.get(slot)) {
        at.readPositions();
        boolean any = before == null ? ends.begin(at, slot, field) : ends.goOn(before, at, slot);
        candidates.set(slot, any);
      }
    }
    return ends;
  }

  private WordCursor cursor(int word) {
    return new WordCursor(bytes, at(word, PAPERS), at(word + 1, PAPERS), at(word, POSITIONS));
  }

  private int slots() {
    return bytes.get(INT, 12) - lowest() + 1;
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
}
