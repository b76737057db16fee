package dev.lectern.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The numbered migrations; a library's {@code user_version} says how many it has had. */
final class Schema {

  /** Marks an SQLite file as a Lectern library: "Lctn" (SQLite's {@code application_id}). */
  static final int APPLICATION_ID = 0x4c63746e;

  private static final List<String> MIGRATIONS = List.of("001-initial.sql");

  private Schema() {}

  static int version() {
    return MIGRATIONS.size();
  }

  /**
   * Says whether the file may be opened; reads only.
   *
   * @throws LibraryException where it is of another program or of a newer version
   */
  static void check(Sql sql) {
    if (!isEmpty(sql) && sql.number("PRAGMA application_id") != APPLICATION_ID) {
      throw new LibraryException(
          "This file is a database of another program. Choose another file with --library.");
    }
    long has = sql.number("PRAGMA user_version");
    if (has > version()) {
      throw new LibraryException(
          "This library was written by a newer Lectern (its version is %d, this one knows %d). Update Lectern to open it."
              .formatted(has, version()));
    }
  }

  static boolean isOld(Sql sql) {
    return sql.number("PRAGMA user_version") < version();
  }

  static boolean isEmpty(Sql sql) {
    return sql.number("SELECT count(*) FROM sqlite_schema") == 0;
  }

  /** Brings a new or older library to this version, in the transaction that is open. */
  static void migrate(Sql sql) {
    // Another process may have migrated it between the look and the lock.
    boolean isNew = isEmpty(sql);
    for (int next = (int) sql.number("PRAGMA user_version"); next < version(); next++) {
      sql.script(text(MIGRATIONS.get(next)));
    }
    if (isNew) {
      FileMark.renew(sql);
    }
    sql.script("PRAGMA user_version = " + version());
    sql.script("PRAGMA application_id = " + APPLICATION_ID);
  }

  private static String text(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
