package dev.lectern.format;

import dev.lectern.format.Blanks.Stretch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** A file's bytes with spaces, or empty lists, in the place of some; line ends stay. */
final class BlankedStream extends InputStream {

  private final InputStream in;
  private final List<Stretch> stretches;
  private final int unit;
  private final byte[] space;
  private final byte[] open;
  private final byte[] close;
  private final byte[] lineFeed;
  private final byte[] carriageReturn;
  private byte[] part = new byte[0];
  private int next;
  private long start;
  private int stretch;

  BlankedStream(InputStream in, Encoding encoding, List<Stretch> stretches) {
    this.in = in;
    this.stretches = stretches;
    this.unit = encoding.unit();
    this.space = encoding.bytes(' ');
    this.open = encoding.bytes('[');
    this.close = encoding.bytes(']');
    this.lineFeed = encoding.bytes('\n');
    this.carriageReturn = encoding.bytes('\r');
  }

  @Override
  public int read() throws IOException {
    return next < part.length || fill() ? part[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == part.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, part.length - next);
    System.arraycopy(part, next, bytes, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    start += part.length;
    part = in.readNBytes(8192);
    next = 0;
    for (int i = 0; i + unit <= part.length; i += unit) {
      blank(i, start + i);
    }
    return part.length > 0;
  }

  private void blank(int index, long at) {
    while (stretch < stretches.size() && stretches.get(stretch).to() <= at) {
      stretch++;
    }
    if (stretch < stretches.size() && stretches.get(stretch).from() <= at) {
      System.arraycopy(instead(index, at, stretches.get(stretch)), 0, part, index, unit);
    }
  }

  private byte[] instead(int index, long at, Stretch within) {
    if (is(lineFeed, index)) {
      return lineFeed;
    }
    if (is(carriageReturn, index)) {
      return carriageReturn;
    }
    if (within.isValue() && at == within.from()) {
      return open;
    }
    return within.isValue() && at + unit == within.to() ? close : space;
  }

  private boolean is(byte[] character, int index) {
    return Arrays.equals(character, 0, unit, part, index, index + unit);
  }
}
