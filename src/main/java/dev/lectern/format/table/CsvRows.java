package dev.lectern.format.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values (RFC 4180) as {@link Csv} writes them, row by row. */
public final class CsvRows {

  private static final int END = -1;

  private final Reader in;
  private int next = ' ';

  /** Reads from a buffered reader. */
  public CsvRows(Reader in) throws IOException {
    this.in = in;
    step();
  }

  /** The values of the next row, or null after the last. */
  public @Nullable List<String> next() throws IOException {
    if (next == END) {
      return null;
    }
    List<String> row = new ArrayList<>();
    row.add(cell());
    while (next == ',') {
      step();
      row.add(cell());
    }
    if (next == '\r') {
      step();
    }
    if (next == '\n') {
      step();
    }
    return row;
  }

  private String cell() throws IOException {
    StringBuilder value = new StringBuilder();
    if (next == '"') {
      step();
      quoted(value);
    }
    while (next != END && ",\r\n".indexOf(next) < 0) {
      take(value);
    }
    boolean guarded = value.length() > 1 && value.charAt(0) == '\'';
    return guarded && Csv.FORMULA.matcher(value).region(1, value.length()).lookingAt()
        ? value.substring(1)
        : value.toString();
  }

  /** Up to the closing quotation mark; two of them are one. */
  private void quoted(StringBuilder value) throws IOException {
    while (next != END) {
      boolean mark = next == '"';
      if (mark) {
        step();
      }
      if (mark && next != '"') {
        return;
      }
      take(value);
    }
  }

  private void take(StringBuilder value) throws IOException {
    value.append((char) next);
    step();
  }

  private void step() throws IOException {
    next = in.read();
  }
}
