package dev.lectern.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** The numbered lines of a text file, read one by one in memory that a long line does not grow. */
public final class TextLines implements Closeable {

  /** How many characters of a line are kept; no title or abstract is nearly as long. */
  public static final int LONGEST_LINE = 1 << 16;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private final char[] chars = new char[8192];
  private int start;
  private int end;
  private long number;

  /**
   * A line without its end.
   *
   * @param number from 1
   * @param cut whether it was longer than {@link #LONGEST_LINE} and only its start is here
   */
  public record Line(long number, String text, boolean cut) {}

  private TextLines(Reader in) {
    this.in = in;
  }

  public static TextLines open(DigestSource source) throws IOException {
    return new TextLines(Decoding.reader(source.open()));
  }

  /** The lines of a text that is decoded already. */
  public static TextLines of(String text) {
    return new TextLines(new StringReader(text));
  }

  /** The next line, or null after the last. Lines end with CR LF, LF or CR. */
  public @Nullable Line next() throws IOException {
    if (start == end && !fill()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    while (start < end || fill()) {
      int stop = lineEnd();
      int kept = Math.min(stop - start, LONGEST_LINE - text.length());
      text.append(chars, start, kept);
      cut |= kept < stop - start;
      start = stop;
      if (start < end) {
        skipLineEnd();
        break;
      }
    }
    dropMarks(text);
    return new Line(++number, text.toString(), cut);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int lineEnd() {
    int at = start;
    while (at < end && chars[at] != '\n' && chars[at] != '\r') {
      at++;
    }
    return at;
  }

  private void skipLineEnd() throws IOException {
    boolean carriageReturn = chars[start++] == '\r';
    if (carriageReturn && (start < end || fill()) && chars[start] == '\n') {
      start++;
    }
  }

  /** Files glued together keep their byte order marks, at the start of a line. */
  private static void dropMarks(StringBuilder text) {
    while (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text.deleteCharAt(0);
    }
  }

  private boolean fill() throws IOException {
    int more = in.read(chars, 0, chars.length);
    start = 0;
    end = Math.max(more, 0);
    return more > 0;
  }
}
