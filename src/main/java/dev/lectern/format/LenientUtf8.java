package dev.lectern.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Decodes UTF-8 and takes every byte that is none for Windows-1252, so that old files, and files
 * glued together from both, come out as they were meant.
 */
final class LenientUtf8 extends Reader implements CharSteps {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char[] WINDOWS_1252 = upperHalf();

  private final InputStream in;
  private final byte[] bytes = new byte[8192];
  private int start;
  private int end;
  private boolean sawUtf8;
  private char pending;
  private int width;

  LenientUtf8(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] out, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      if (pending != 0) {
        out[offset + count++] = pending;
        pending = 0;
      } else if (start < end || fill()) {
        out[offset + count++] = decode();
      } else {
        break;
      }
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public int next() throws IOException {
    if (pending != 0) {
      char second = pending;
      pending = 0;
      width = 0;
      return second;
    }
    return start < end || fill() ? decode() : -1;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private char decode() throws IOException {
    int first = bytes[start] & 0xFF;
    width = 1;
    if (first < 0x80) {
      start++;
      return (char) first;
    }
    int size = sequenceSize(first);
    boolean more = true;
    while (more && end - start < size) {
      more = fill();
    }
    if (size > end - start && sawUtf8 && isSequence(first, end - start)) {
      width = end - start;
      start = end;
      return REPLACEMENT; // the file was cut inside a character
    }
    if (size == 0 || size > end - start || !isSequence(first, size)) {
      start++;
      return WINDOWS_1252[first - 0x80];
    }
    return sequence(first, size);
  }

  private char sequence(int first, int size) {
    int point = first & (0x7F >> size);
    for (int i = 1; i < size; i++) {
      point = point << 6 | bytes[start + i] & 0x3F;
    }
    start += size;
    width = size;
    sawUtf8 = true;
    if (point > Character.MAX_VALUE) {
      pending = Character.lowSurrogate(point);
      return Character.highSurrogate(point);
    }
    return (char) point;
  }

  /** How many bytes a sequence with this first byte has; 0 where none starts so (RFC 3629, 4). */
  private static int sequenceSize(int first) {
    if (first >= 0xC2 && first <= 0xDF) {
      return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
  }

  private boolean isSequence(int first, int size) {
    for (int i = 1; i < size; i++) {
      if ((bytes[start + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    int second = size > 1 ? bytes[start + 1] & 0xFF : 0xA0;
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second <= 0x9F || size == 1;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second <= 0x8F || size == 1;
      default -> true;
    };
  }

  /** Reads more bytes behind those that are left; false at the end of the file. */
  private boolean fill() throws IOException {
    System.arraycopy(bytes, start, bytes, 0, end - start);
    end -= start;
    start = 0;
    int more = end < bytes.length ? in.read(bytes, end, bytes.length - end) : 0;
    end += Math.max(more, 0);
    return more > 0;
  }

  private static char[] upperHalf() {
    byte[] half = new byte[128];
    for (int i = 0; i < half.length; i++) {
      half[i] = (byte) (0x80 + i);
    }
    return new String(half, Charset.forName("windows-1252")).toCharArray();
  }
}
