package dev.lectern.format.json;

import dev.lectern.text.Invisible;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes in JSON strings what nobody would see as {@code \}{@code u202e}: the same text to a
 * program, and nothing that steers a terminal.
 */
final class AsciiControls extends FilterWriter {

  private boolean second;

  AsciiControls(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    char unit = (char) c;
    if (isHidden(unit)) {
      out.write("\\u%04x".formatted((int) unit));
    } else {
      out.write(unit);
    }
  }

  /** Of two halves, both or none are written so. */
  private boolean isHidden(char unit) {
    boolean low = Character.isLowSurrogate(unit);
    boolean hidden = low ? second : unit >= 0x7F && Invisible.needsLook(unit);
    second = hidden && Character.isHighSurrogate(unit);
    return hidden;
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    int from = offset;
    for (int i = offset; i < offset + length; i++) {
      if (isHidden(chars[i])) {
        out.write(chars, from, i - from);
        out.write("\\u%04x".formatted((int) chars[i]));
        from = i + 1;
      }
    }
    out.write(chars, from, offset + length - from);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    write(text.toCharArray(), offset, length);
  }
}
