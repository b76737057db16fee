package dev.lectern.cli;

import dev.lectern.text.Invisible;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * A writer for people: whatever a text brings with it, nothing steers the terminal, turns the
 * direction of a line, or hides in it.
 */
final class ShownWriter extends PrintWriter {

  private final PrintWriter verbatim;

  ShownWriter(PrintWriter verbatim) {
    super(new Filter(verbatim), false);
    this.verbatim = verbatim;
  }

  /** The writer below, for files and for what the program itself tells the terminal. */
  PrintWriter verbatim() {
    flush();
    return verbatim;
  }

  @Override
  public boolean checkError() {
    boolean failed = super.checkError();
    return verbatim.checkError() || failed;
  }

  /** Waits for the second half of a character that is written in two pieces. */
  private static final class Filter extends FilterWriter {

    private String half = "";

    Filter(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      write(new String(chars, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      String all = half + text.substring(offset, offset + length);
      boolean torn = !all.isEmpty() && Character.isHighSurrogate(all.charAt(all.length() - 1));
      int end = torn ? all.length() - 1 : all.length();
      half = all.substring(end);
      out.write(Invisible.shown(all.substring(0, end)));
    }
  }
}
