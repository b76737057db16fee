package dev.lectern.store;

import dev.lectern.store.pages.LeafRows;
import dev.lectern.store.pages.TreeCell;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What tells one library's file from every other, its copies too, and how often it was written: by
 * this a log is known that lies beside it.
 *
 * @param file a name that no other file has
 * @param commit how many transactions have written to it since it got the name
 */
record FileMark(String file, long commit) {

  private static final String FILE = "file";
  private static final String COMMIT = "commit";

  /** The mark of a library; empty where an older Lectern made it and nobody has written since. */
  static Optional<FileMark> of(Sql sql) {
    Map<String, String> meta = new HashMap<>();
    sql.each(
        "SELECT name, value FROM meta WHERE name IN ('file', 'commit')",
        row -> meta.put(row.text(1), row.text(2)));
    return of(meta);
  }

  /** The mark on the page where the table {@code meta} stands; empty where it is not that page. */
  static Optional<FileMark> of(ByteBuffer page) {
    return of(meta(page));
  }

  /** Whether the table {@code meta} stands on the page. */
  static boolean isMeta(ByteBuffer page) {
    return meta(page).containsKey("revision");
  }

  private static Map<String, String> meta(ByteBuffer page) {
    Map<String, String> meta = new HashMap<>();
    for (TreeCell row : LeafRows.of(page)) {
      if (row.values().size() == 2
          && row.values().get(0) instanceof String name
          && row.values().get(1) instanceof String value) {
        meta.put(name, value);
      }
    }
    return meta;
  }

  private static Optional<FileMark> of(Map<String, String> meta) {
    try {
      return meta.containsKey(FILE) && meta.containsKey(COMMIT)
          ? Optional.of(new FileMark(meta.get(FILE), Long.parseLong(meta.get(COMMIT))))
          : Optional.empty();
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }

  /** Gives a new file, or a copy, a name of its own; in the open transaction. */
  static void renew(Sql sql) {
    sql.run(
        "INSERT OR REPLACE INTO meta (name, value) VALUES (?, lower(hex(randomblob(16))))", FILE);
    sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, '0')", COMMIT);
  }

  /**
   * Counts the open transaction where it has written something.
   *
   * @param changes how many rows the connection had changed when it began
   */
  static void countSince(long changes, Sql sql) {
    if (sql.changes() > changes) {
      sql.run("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = ?", COMMIT);
    }
  }
}
