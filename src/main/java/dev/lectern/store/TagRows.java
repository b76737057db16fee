package dev.lectern.store;

/** The rows of {@code tags}. */
final class TagRows {

  private TagRows() {}

  /** A tag's row stays when no paper carries it, with its colour; it is then no longer shown. */
  static long number(Sql sql, String name) {
    return sql.one("SELECT id FROM tags WHERE name = ?", row -> row.getLong(1), name)
        .orElseGet(() -> sql.insert("INSERT INTO tags (name) VALUES (?)", name));
  }
}
