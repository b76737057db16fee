package dev.lectern.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows with a number above all that were ever given: one bit of it is wrong. What else leads to the
 * number that it was says which.
 */
final class Strays {

  static final List<String> TABLES =
      List.of(
          "digests", "papers", "tags", "highlights", "lists", "searches", "attachments", "steps");

  private final Sql sql;

  Strays(Sql sql) {
    this.sql = sql;
  }

  /** The numbers of those of a table. */
  List<Long> of(String table) {
    return sql.list(
        "SELECT id FROM %s WHERE id > (SELECT max(seq) FROM sqlite_sequence WHERE name = ?)"
            .formatted(table),
        row -> row.getLong(1),
        table);
  }

  /** The highest number that was given in each table. */
  Map<String, Long> given() {
    Map<String, Long> given = new HashMap<>();
    sql.each(
        "SELECT name, max(seq) FROM sqlite_sequence GROUP BY name",
        row -> given.put(row.text(1), row.getLong(2)));
    return given;
  }

  /** Gives one that is alone the number that is missing; others keep theirs, as none is. */
  void bringHome() {
    for (String table : TABLES) {
      List<Long> strays = of(table);
      List<Long> missing = strays.size() == 1 ? missing(table) : List.of();
      if (missing.size() == 1) {
        sql.run(
            "UPDATE OR IGNORE %s SET id = ? WHERE id = ?".formatted(table),
            missing.getFirst(),
            strays.getFirst());
      }
    }
  }

  /** Numbers that are in use are given. */
  void raiseSequences() {
    for (String table : TABLES) {
      raise(table, sql.number("SELECT coalesce(max(id), 0) FROM %s".formatted(table)));
    }
  }

  /** No number up to this one is given again. */
  void raise(String table, long last) {
    if (Kind.ID.isSound(last)) {
      sql.run("DELETE FROM sqlite_sequence WHERE name = ?1 AND seq < ?2", table, last);
      sql.run(
          """
          INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2
          WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)
          """,
          table,
          last);
    }
  }

  /** The numbers that other rows lead to and no row has, as far as they were ever given. */
  private List<Long> missing(String table) {
    return References.to(sql, table).stream()
        .flatMap(reference -> reference.gone(sql).stream())
        .filter(
            id ->
                sql.number("SELECT max(seq) >= ? FROM sqlite_sequence WHERE name = ?", id, table)
                    == 1)
        .distinct()
        .toList();
  }
}
