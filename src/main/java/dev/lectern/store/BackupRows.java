package dev.lectern.store;

import dev.lectern.store.Columns.Column;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as the backups of a library have them, from the newest one whose file is sound. */
final class BackupRows implements AutoCloseable {

  private final Iterator<Path> unopened;
  private final List<Sql> open = new ArrayList<>();

  BackupRows(Path library) {
    this.unopened = new Backups(library).all().iterator();
  }

  /** The sound backup of this place in their order, from 0; null behind the last. */
  private @Nullable Sql backup(int place) {
    while (open.size() <= place && unopened.hasNext()) {
      Path next = unopened.next();
      if (Health.isSound(next)) {
        try {
          open.add(Connections.readOnly(next));
        } catch (SQLException unreadable) {
          // An older one may do.
          continue;
        }
      }
    }
    return place < open.size() ? open.get(place) : null;
  }

  /** Whether there is any. */
  boolean any() {
    return backup(0) != null;
  }

  /**
   * The row with the same key that has a sound value in a column, from the newest backup that has
   * one; empty where none has, or where the key itself is lost.
   */
  Optional<@Nullable Object[]> row(String table, @Nullable Object[] like, Column wanted) {
    List<Column> columns = Columns.of(table);
    List<Column> key = Columns.key(table);
    Object[] values =
        key.stream()
            .map(column -> like[columns.indexOf(column)])
            .filter(Objects::nonNull)
            .toArray();
    int place = columns.indexOf(wanted);
    for (int i = 0; values.length == key.size() && backup(i) != null; i++) {
      Optional<@Nullable Object[]> found = row(Objects.requireNonNull(backup(i)), table, values);
      if (found.isPresent() && wanted.isSound(found.get()[place])) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<@Nullable Object[]> row(Sql backup, String table, Object... key) {
    String where =
        Columns.key(table).stream()
            .map(column -> column.quoted() + " = ?")
            .collect(Collectors.joining(" AND "));
    return backup.one(select(table) + " WHERE " + where, row -> values(row, table), key);
  }

  /** All rows of the newest backup whose values are sound. */
  void each(String table, Consumer<@Nullable Object[]> rows) {
    Sql newest = backup(0);
    if (newest != null) {
      List<Column> columns = Columns.of(table);
      newest.each(
          select(table),
          row -> {
            @Nullable Object[] values = values(row, table);
            if (Columns.areSound(columns, values)) {
              rows.accept(values);
            }
          });
    }
  }

  /** The rows of a query, from the newest backup that has any. */
  List<@Nullable Object[]> rows(String table, String where, Object... values) {
    for (int i = 0; backup(i) != null; i++) {
      List<@Nullable Object[]> found =
          Objects.requireNonNull(backup(i))
              .list(select(table) + " WHERE " + where, row -> values(row, table), values);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The highest numbers that were in use, as the newest backup knows them. */
  Map<String, Long> sequences() {
    Sql newest = backup(0);
    return newest == null ? Map.of() : new Strays(newest).given();
  }

  static String select(String table) {
    return "SELECT " + Columns.names(table) + " FROM " + table;
  }

  static @Nullable Object[] values(Row row, String table) throws SQLException {
    @Nullable Object[] values = new Object[Columns.of(table).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.raw(i + 1);
    }
    return values;
  }

  @Override
  public void close() {
    open.forEach(Sql::close);
  }
}
