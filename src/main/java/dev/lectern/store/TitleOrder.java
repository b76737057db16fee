package dev.lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.text.Analyzer;
import java.util.Arrays;

/**
 * Puts the papers in alphabetical order of their folded titles. Those stand in one array of bytes,
 * since a million strings take longer to make and to sort.
 */
final class TitleOrder {

  /** So many bytes of a title are compared at a time. */
  private static final int STEP = Integer.BYTES;

  /** Titles that are the same so far are compared whole. */
  private static final int FAR = 128;

  /** What becomes of an ASCII character that means the same wherever it stands; else 0. */
  private static final byte[] FOLDED = folded();

  private int[] papers = new int[1 << 10];
  private int[] starts = new int[(1 << 10) + 1];
  private byte[] text = new byte[1 << 16];
  private int count;

  private TitleOrder() {}

  /** All papers, the last in the alphabet first; of equal titles, the newest. */
  static PaperOrder of(Sql sql) {
    TitleOrder titles = new TitleOrder();
    sql.each(
        "SELECT id, title FROM papers ORDER BY id",
        row -> titles.add(row.getInt(1), row.getBytes(2)));
    return titles.order();
  }

  private static byte[] folded() {
    byte[] folded = new byte[0x80];
    for (char c = 0; c < folded.length; c++) {
      boolean alike = c != '.' && c != '\'';
      folded[c] =
          (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : alike ? ' ' : 0);
    }
    return folded;
  }

  private void add(int paper, byte[] title) {
    if (count == papers.length) {
      papers = Arrays.copyOf(papers, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count + 1);
    }
    papers[count] = paper;
    int start = starts[count++];
    makeRoom(start + title.length);
    int end = foldPlain(title, start);
    starts[count] = end < 0 ? foldAny(title, start) : end;
  }

  private void makeRoom(int end) {
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, text.length + (text.length >> 1)));
    }
  }

  /** Folds a title of plain ASCII as {@link Analyzer#folded} does; negative for any other. */
  private int foldPlain(byte[] title, int start) {
    int end = start;
    boolean gap = false;
    for (byte each : title) {
      byte folded = each < 0 ? 0 : FOLDED[each];
      if (folded == 0) {
        return -1;
      }
      if (folded == ' ') {
        gap = end > start;
      } else {
        if (gap) {
          text[end++] = ' ';
          gap = false;
        }
        text[end++] = folded;
      }
    }
    return end;
  }

  private int foldAny(byte[] title, int start) {
    byte[] folded = Analyzer.folded(new String(title, UTF_8)).getBytes(UTF_8);
    makeRoom(start + folded.length);
    System.arraycopy(folded, 0, text, start, folded.length);
    return start + folded.length;
  }

  private PaperOrder order() {
    long[] keyed = new long[count];
    for (int i = 0; i < count; i++) {
      keyed[i] = i;
    }
    sort(keyed, 0, count, 0);
    int[] ordered = new int[count];
    for (int i = 0; i < count; i++) {
      ordered[i] = papers[(int) keyed[count - 1 - i]];
    }
    return PaperOrder.of(ordered, count);
  }

  /** Sorts titles that are the same before an offset. */
  private void sort(long[] keyed, int from, int to, int offset) {
    for (int i = from; i < to; i++) {
      int title = (int) keyed[i];
      keyed[i] = (long) key(title, offset) << Integer.SIZE | title;
    }
    Arrays.parallelSort(keyed, from, to);
    for (int start = from; start < to; ) {
      int key = (int) (keyed[start] >> Integer.SIZE);
      int end = start + 1;
      while (end < to && (int) (keyed[end] >> Integer.SIZE) == key) {
        end++;
      }
      if (end - start > 1 && (byte) key != 0) {
        sortOn(keyed, start, end, offset + STEP);
      }
      start = end;
    }
  }

  private void sortOn(long[] keyed, int from, int to, int offset) {
    if (offset < FAR) {
      sort(keyed, from, to, offset);
    } else {
      long[] sorted =
          Arrays.stream(keyed, from, to)
              .boxed()
              .sorted((one, other) -> compare(one.intValue(), other.intValue()))
              .mapToLong(Long::longValue)
              .toArray();
      System.arraycopy(sorted, 0, keyed, from, sorted.length);
    }
  }

  private int compare(int one, int other) {
    return Arrays.compareUnsigned(
        text, starts[one], starts[one + 1], text, starts[other], starts[other + 1]);
  }

  /** The next bytes of a title, with zeros behind its end, as a number that sorts as they do. */
  private int key(int title, int offset) {
    int at = starts[title] + offset;
    int end = starts[title + 1];
    int key = 0;
    for (int i = 0; i < STEP; i++, at++) {
      key = key << Byte.SIZE | (at < end ? text[at] & 0xFF : 0);
    }
    return key ^ Integer.MIN_VALUE;
  }
}
