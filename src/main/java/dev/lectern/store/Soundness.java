package dev.lectern.store;

import dev.lectern.store.Columns.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks through all rows of a library for values that are none of their columns'. */
final class Soundness {

  private final Sql sql;

  Soundness(Sql sql) {
    this.sql = sql;
  }

  /** The rows of a table of which something cannot be read. */
  List<@Nullable Object[]> unsound(String table) {
    List<@Nullable Object[]> found = new ArrayList<>();
    List<Column> columns = Columns.of(table);
    sql.each(
        Columns.light(table),
        row -> {
          @Nullable Object[] values = BackupRows.values(row, table);
          if (!Columns.areSound(columns, values)) {
            found.add(values);
          }
        });
    return found;
  }

  /** Names every value of the library that cannot be read. */
  void each(Consumer<Unreadable> problems) {
    for (String table : Columns.tables()) {
      List<Column> columns = Columns.of(table);
      for (@Nullable Object[] row : unsound(table)) {
        for (int i = 0; i < row.length; i++) {
          if (!columns.get(i).isSound(row[i])) {
            problems.accept(new Unreadable(table, Columns.key(table, row), columns.get(i).name()));
          }
        }
      }
    }
    strays(problems);
  }

  /** Rows with numbers that no row ever had. */
  private void strays(Consumer<Unreadable> problems) {
    for (String table : Strays.TABLES) {
      for (long id : new Strays(sql).of(table)) {
        problems.accept(new Unreadable(table, String.valueOf(id), "id"));
      }
    }
  }
}
