package dev.lectern.format.json;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** What is written goes to something that takes text, at once. */
final class AppendableWriter extends Writer {

  private final Appendable out;

  AppendableWriter(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    out.append(CharBuffer.wrap(chars, offset, length));
  }

  @Override
  public void flush() {
    // Nothing is held back here.
  }

  @Override
  public void close() {
    // What is below belongs to the caller.
  }
}
