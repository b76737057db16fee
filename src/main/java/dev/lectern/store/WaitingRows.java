package dev.lectern.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that wait to be written together. Each is a statement of its own: before one of
 * many rows SQLite has the text index write out all that it gathers.
 */
final class WaitingRows {

  private final Sql sql;
  private final String insert;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /**
   * @param insert up to and with VALUES
   */
  WaitingRows(Sql sql, String insert, int columns) {
    this.sql = sql;
    this.insert = insert + " (?" + ", ?".repeat(columns - 1) + ")";
  }

  void add(@Nullable Object... row) {
    rows.add(row);
  }

  void flush() {
    sql.runEach(insert, rows);
    rows.clear();
  }
}
