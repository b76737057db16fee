package dev.lectern.store;

import org.jspecify.annotations.Nullable;

/** The texts of {@code abstracts}; number 0 stands for none. */
final class AbstractTable {

  static final String INSERT = "INSERT INTO abstracts (id, body) VALUES";
  static final int COLUMNS = 2;

  private final Sql sql;

  AbstractTable(Sql sql) {
    this.sql = sql;
  }

  long insert(@Nullable String body) {
    return body == null ? 0 : sql.insert("INSERT INTO abstracts (body) VALUES (?)", body);
  }

  /** The number of a text that the paper or one of its appearances has, else of a new row. */
  long insertFor(long paper, @Nullable String body) {
    if (body == null) {
      return 0;
    }
    return sql.one(
            """
            SELECT b.id FROM abstracts b WHERE b.body = ?2 AND b.id IN (
              SELECT abstract FROM appearances WHERE paper = ?1
              UNION SELECT abstract FROM papers WHERE id = ?1)
            LIMIT 1
            """,
            row -> row.getLong(1),
            paper,
            body)
        .orElseGet(() -> insert(body));
  }
}
