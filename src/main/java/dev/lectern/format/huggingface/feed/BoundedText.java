package dev.lectern.format.huggingface.feed;

import java.io.Writer;
import java.util.Arrays;

/** Keeps the start of a text of any length. */
final class BoundedText extends Writer {

  private static final int USUAL = 1 << 14;

  private char[] kept = new char[USUAL];
  private int size;
  private int limit;
  private boolean cut;

  /** Forgets the text before and keeps up to {@code most} chars of the next. */
  void start(int most) {
    if (kept.length > 16 * USUAL) {
      kept = new char[USUAL];
    }
    size = 0;
    limit = most;
    cut = false;
  }

  boolean isCut() {
    return cut;
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    int taken = Math.min(length, limit - size);
    cut |= taken < length;
    if (size + taken > kept.length) {
      kept = Arrays.copyOf(kept, Math.clamp(2L * kept.length, size + taken, limit));
    }
    System.arraycopy(chars, offset, kept, size, taken);
    size += taken;
  }

  @Override
  public void flush() {
    // All of it is in memory.
  }

  @Override
  public void close() {
    // The next text can be kept in the same place.
  }

  /** What was kept; no character is cut in two. */
  @Override
  public String toString() {
    boolean halved = cut && size > 0 && Character.isHighSurrogate(kept[size - 1]);
    return new String(kept, 0, halved ? size - 1 : size);
  }
}
