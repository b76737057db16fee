package dev.lectern.store;

import dev.lectern.store.Columns.Column;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows whole, as they were read; where one clashes with another, both stay. */
final class RowWriter {

  private final Sql sql;
  private final Map<String, String> inserts = new TreeMap<>();

  RowWriter(Sql sql) {
    this.sql = sql;
  }

  /** Puts a row in, unless there is one of its key; whether it did. */
  boolean insert(String table, @Nullable Object[] values) {
    String insert = inserts.computeIfAbsent(table, RowWriter::statement);
    return sql.run(insert, values) == 1
        || !isThere(table, values) && sql.run(insert, apart(table, values)) == 1;
  }

  private static String statement(String table) {
    List<String> marks = Collections.nCopies(Columns.of(table).size(), "?");
    return "INSERT OR IGNORE INTO main.%s (%s) VALUES (%s)"
        .formatted(table, Columns.names(table), String.join(", ", marks));
  }

  private boolean isThere(String table, @Nullable Object[] values) {
    return sql.number(
            "SELECT count(*) FROM main.%s WHERE %s"
                .formatted(table, keyIs(table, key(table, values))),
            key(table, values))
        > 0;
  }

  /** Writes a row over the one with this key. */
  void update(String table, @Nullable Object[] key, @Nullable Object[] values) {
    String update =
        "UPDATE OR IGNORE main.%s SET %s WHERE %s"
            .formatted(
                table,
                Columns.of(table).stream()
                    .map(column -> column.quoted() + " = ?")
                    .collect(Collectors.joining(", ")),
                keyIs(table, key));
    if (sql.run(update, joined(values, key)) == 0) {
      sql.run(update, joined(apart(table, values), key));
    }
  }

  void delete(String table, @Nullable Object[] key) {
    sql.run("DELETE FROM main.%s WHERE %s".formatted(table, keyIs(table, key)), key);
  }

  /** A text that is none is compared by its bytes, which no index helps to find. */
  private static String keyIs(String table, @Nullable Object[] values) {
    boolean torn = Arrays.stream(values).anyMatch(byte[].class::isInstance);
    return Columns.key(table).stream()
        .map(
            column ->
                (torn ? "CAST(%s AS BLOB) IS CAST(? AS BLOB)" : "%s IS ?")
                    .formatted(column.quoted()))
        .collect(Collectors.joining(" AND "));
  }

  static @Nullable Object[] key(String table, @Nullable Object[] values) {
    List<Column> columns = Columns.of(table);
    return Columns.key(table).stream().map(column -> values[columns.indexOf(column)]).toArray();
  }

  private static @Nullable Object[] joined(@Nullable Object[] first, @Nullable Object[] second) {
    @Nullable Object[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** The same row with other values where only one row may have one. */
  private static @Nullable Object[] apart(String table, @Nullable Object[] values) {
    @Nullable Object[] other = values.clone();
    List<Column> columns = Columns.of(table);
    for (int i = 0; i < other.length; i++) {
      other[i] =
          switch (table + "." + columns.get(i).name()) {
            case "papers.uuid", "highlights.uuid", "lists.uuid", "attachments.uuid" ->
                Uuids.bytes(Uuids.next());
            case "papers.key" -> null;
            case "digests.sha256" -> "lost-" + values[0];
            case "tags.name", "lists.name", "searches.name" -> values[i] + " " + values[0];
            default -> values[i];
          };
    }
    return other;
  }
}
