package dev.lectern.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies one table row by row out of a damaged file: from its start until reading fails, from its
 * end until reading fails, then each number between.
 */
final class TableSalvage {

  /** How far numbers are tried where the end of the table cannot be read, and where it can. */
  private static final long REACH = 100_000;

  private static final long GAP = 5_000_000;

  /** After how many numbers in a row that cannot be read the others are given up. */
  private static final int PATIENCE = 20_000;

  private final Sql fresh;
  private final Sql damaged;
  private final String key;
  private final String select;
  private final String insert;
  private final int columns;
  private final String table;
  private long rows;
  private boolean refused;

  TableSalvage(Sql fresh, Sql damaged, String table) {
    this.fresh = fresh;
    this.damaged = damaged;
    this.table = table;
    List<String> names = Blueprint.columns(fresh, "main", table);
    this.columns = names.size();
    this.key = key();
    String all = String.join(", ", names);
    this.select = "SELECT %s, %s FROM %s NOT INDEXED ".formatted(key, all, table);
    this.insert =
        "INSERT OR IGNORE INTO main.%s (%s) VALUES (%s)"
            .formatted(table, all, String.join(", ", Collections.nCopies(columns, "?")));
  }

  /** The row's number; where a table has none, the first column of its key. */
  private String key() {
    boolean numbered =
        fresh.number("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?", table)
            == 0;
    return numbered
        ? "rowid"
        : fresh
            .one("SELECT name FROM pragma_table_info(?) WHERE pk = 1", r -> r.getString(1), table)
            .orElseThrow();
  }

  /** How many rows were copied. */
  long rows() {
    return rows;
  }

  /** Copies what can be read; whether that was everything. */
  boolean copy() {
    Reading forward = new Reading();
    if (forward.read("ORDER BY " + key)) {
      return !refused;
    }
    Reading backward = new Reading();
    backward.read("ORDER BY " + key + " DESC");
    long low = forward.last instanceof Number number ? number.longValue() : 0;
    long high = backward.last instanceof Number number ? number.longValue() : low + REACH;
    int failed = forward.isTable ? 0 : PATIENCE;
    for (long number = low; number <= Math.min(high, low + GAP) && failed < PATIENCE; number++) {
      failed = new Reading().read("WHERE " + key + " = " + number) ? 0 : failed + 1;
    }
    return false;
  }

  /** One run through rows, until its end or until it fails. */
  private final class Reading {
    private @Nullable Object last;
    private boolean isTable = true;

    boolean read(String order) {
      try {
        damaged.each(select + order, this::take);
        return true;
      } catch (LibraryException unreadable) {
        isTable = StoreFailure.isDamage(unreadable);
        return false;
      }
    }

    private void take(ResultSet row) throws SQLException {
      @Nullable Object[] values = new Object[columns];
      for (int i = 0; i < columns; i++) {
        values[i] = row.getObject(i + 2);
      }
      last = row.getObject(1);
      try {
        rows += fresh.run(insert, values);
      } catch (LibraryException noValueOfItsColumn) {
        refused = true;
      }
    }
  }
}
