package dev.lectern.format.bibtex;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A file's text from one place on, as far ahead as somebody looks. */
final class Window implements Closeable {

  /** What there is behind the end of the file. */
  static final char END = '\uFFFF';

  private final Reader in;
  private char[] buffer = new char[1 << 16];
  private int start;
  private int end;
  private boolean ended;
  private long line = 1;
  private long skipped;

  Window(Reader in) {
    this.in = in;
  }

  /** The character so far from the place, or {@link #END}. */
  char at(int offset) throws IOException {
    int index = start + offset;
    while (index >= end) {
      if (!fill()) {
        return END;
      }
      index = start + offset;
    }
    return buffer[index];
  }

  String text(int from, int to) {
    return new String(buffer, start + from, to - from);
  }

  /** Moves the place forward, over what has been looked at. */
  void skip(int count) {
    for (int i = start; i < start + count; i++) {
      line += buffer[i] == '\n' || buffer[i] == '\r' && !isBefore('\n', i) ? 1 : 0;
    }
    start += count;
    skipped += count;
  }

  /** How many characters are before the place. */
  long offset() {
    return skipped;
  }

  /** The line of the place, from 1. */
  long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean isBefore(char c, int index) {
    return index + 1 < end && buffer[index + 1] == c;
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (start > buffer.length / 2 || end == buffer.length && start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int more = in.read(buffer, end, buffer.length - end);
    ended = more < 0;
    for (int i = end; i < end + more; i++) {
      // A lone U+FFFF is no character and must not look like the end.
      buffer[i] = buffer[i] == END ? '\uFFFD' : buffer[i];
    }
    end += Math.max(more, 0);
    return more > 0;
  }
}
