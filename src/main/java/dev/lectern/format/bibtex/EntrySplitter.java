package dev.lectern.format.bibtex;

import dev.lectern.format.Extent;
import dev.lectern.format.bibtex.Piece.Ending;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into entries and leaves out the prose between them. An entry whose braces do not pair
 * up ends where the next line starts one, so that it takes none of the others along.
 */
final class EntrySplitter implements Closeable {

  /** No entry is nearly as long; a longer one is given up. */
  static final int LONGEST = 1 << 22;

  private static final int LONGEST_TYPE = 60;
  private static final int LONGEST_KEY = 1000;

  private final Window window;

  /** How much may still be read twice, so that no file takes more than linear time. */
  private long secondLooks = 1L << 24;

  private boolean commentsRunOver;
  private boolean lineStartsOnly;
  private boolean inLine;
  private char before = '\n';

  EntrySplitter(Reader in) {
    this.window = new Window(in);
  }

  /** The next entry, also {@code @string}, {@code @comment} and the like; null at the end. */
  @Nullable Piece next() throws IOException {
    while (findHeader()) {
      Piece piece = piece();
      if (piece != null) {
        return piece;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  /** Goes to the next {@code @word} with a brace; lines after a percent sign are remarks. */
  private boolean findHeader() throws IOException {
    for (char c = window.at(0); c != Window.END; c = window.at(0)) {
      if (c == '%' && !inLine) {
        skipLine();
        continue;
      }
      boolean free = lineStartsOnly ? !inLine : !Character.isLetterOrDigit(before);
      if (c == '@' && free && openOf(0) > 0) {
        return true;
      }
      skip(1);
    }
    return false;
  }

  private void skipLine() throws IOException {
    while (window.at(0) != Window.END && window.at(0) != '\n' && window.at(0) != '\r') {
      skip(1);
    }
  }

  private void skip(int count) throws IOException {
    before = window.at(count - 1);
    boolean lineEnd = before == '\n' || before == '\r';
    inLine = !lineEnd && (count > 1 || inLine || !Character.isWhitespace(before));
    window.skip(count);
  }

  /** Where the opening delimiter of the header at the offset is; 0 where there is no header. */
  private int openOf(int offset) throws IOException {
    int at = afterSpace(offset + 1);
    int start = at;
    while (at - start < LONGEST_TYPE && isTypeChar(window.at(at))) {
      at++;
    }
    if (at == start) {
      return 0;
    }
    at = afterSpace(at);
    return window.at(at) == '{' || window.at(at) == '(' ? at : 0;
  }

  private static boolean isTypeChar(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }

  private int afterSpace(int offset) throws IOException {
    int at = offset;
    while (at - offset < LONGEST_TYPE && Character.isWhitespace(window.at(at))) {
      at++;
    }
    return at;
  }

  private @Nullable Piece piece() throws IOException {
    int open = openOf(0);
    String type = window.text(1, open).strip().toLowerCase(Locale.ROOT);
    boolean comment = type.equals("comment") && !commentsRunOver;
    int end = endOf(open, false, !comment);
    if (end < 0 && comment) {
      commentsRunOver = true;
      skip(open + 1);
      lineStartsOnly = true;
      return null;
    }
    boolean doubtful = end < 0 || window.at(afterSpace(end)) == ',';
    int second = doubtful ? secondLook(open, end) : -1;
    return second > 0
        ? taken(type, open, second, Ending.WHOLE, true)
        : taken(type, open, Math.abs(end), ending(end, doubtful), false);
  }

  private static Ending ending(int end, boolean doubtful) {
    if (end >= 0) {
      return doubtful ? Ending.EARLY : Ending.WHOLE;
    }
    return -end > LONGEST ? Ending.ENDLESS : Ending.OPEN;
  }

  private int secondLook(int open, int end) throws IOException {
    if (secondLooks <= 0 || window.text(0, Math.abs(end)).indexOf("\\") < 0) {
      return -1;
    }
    int second = endOf(open, true, true);
    secondLooks -= Math.abs(second);
    return window.at(afterSpace(Math.abs(second))) == ',' ? -1 : second;
  }

  private Piece taken(String type, int open, int end, Ending ending, boolean escapes)
      throws IOException {
    int behind = ending == Ending.EARLY ? nextHeader(end) : end;
    String text = ending == Ending.ENDLESS ? "" : window.text(0, end);
    Extent extent = Extent.chars(window.offset(), window.offset() + behind);
    Piece piece = new Piece(window.line(), extent, text, type, open, ending, escapes);
    skip(end);
    lineStartsOnly = ending == Ending.ENDLESS;
    inLine = inLine && ending != Ending.OPEN;
    before = ending == Ending.OPEN ? '\n' : before;
    return piece;
  }

  /** Where the next header is, up to which everything is what is left of an entry that was cut. */
  private int nextHeader(int offset) throws IOException {
    int at = offset;
    while (at < LONGEST
        && window.at(at) != Window.END
        && !(window.at(at) == '@' && openOf(at) > 0)) {
      at++;
    }
    return at;
  }

  /**
   * Where the entry ends.
   *
   * @param escapes whether braces after a backslash are characters; BibTeX says no
   * @param cut whether it ends at a line that starts another
   * @return the offset behind it; negative where it does not end by itself
   */
  private int endOf(int open, boolean escapes, boolean cut) throws IOException {
    boolean braces = window.at(open) == '{';
    int depth = braces ? 1 : 0;
    boolean quoted = false;
    for (int at = open + 1; at <= LONGEST; at++) {
      switch (window.at(at)) {
        case Window.END -> {
          return -at;
        }
        case '{' -> depth++;
        case '}' -> {
          depth--;
          if (braces && depth == 0) {
            return at + 1;
          }
          depth = Math.max(depth, 0);
        }
        case '"' -> quoted ^= !braces && depth == 0;
        case ')' -> {
          if (!braces && depth == 0 && !quoted) {
            return at + 1;
          }
        }
        case '\\' -> at += escapes && isBrace(window.at(at + 1)) ? 1 : 0;
        case '\n', '\r' -> {
          if (cut && startsEntry(at + 1)) {
            return -(at + 1);
          }
        }
        default -> {}
      }
    }
    return -(LONGEST + 1);
  }

  private static boolean isBrace(char c) {
    return c == '{' || c == '}';
  }

  /** Whether a line that starts at the offset starts an entry with a key. */
  private boolean startsEntry(int offset) throws IOException {
    int at = offset;
    while (at - offset < LONGEST_TYPE && (window.at(at) == ' ' || window.at(at) == '\t')) {
      at++;
    }
    if (window.at(at) != '@') {
      return false;
    }
    int open = openOf(at);
    if (open == 0) {
      return false;
    }
    String type = window.text(at + 1, open).strip().toLowerCase(Locale.ROOT);
    if (type.equals("string") || type.equals("comment") || type.equals("preamble")) {
      return true;
    }
    int key = open + 1;
    while (key - open < LONGEST_KEY && "\n\r={}()\",".indexOf(window.at(key)) < 0) {
      key++;
    }
    return window.at(key) == ',';
  }
}
