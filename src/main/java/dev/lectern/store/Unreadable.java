package dev.lectern.store;

/**
 * A value of the library that cannot be read.
 *
 * @param row the row's number, or its key where it has none; empty where it is not known
 */
public record Unreadable(String table, String row, String column) {

  /** What is wrong and where. */
  public String sentence() {
    String which = row.isEmpty() ? "A row" : "Row " + row;
    return "%s of %s cannot be read in its column %s.".formatted(which, table, column);
  }
}
