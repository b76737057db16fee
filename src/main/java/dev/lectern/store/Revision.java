package dev.lectern.store;

/** A commit's number: grows with every change of the library, by whichever process. */
final class Revision {

  private Revision() {}

  /** The last commit's; 0 before the first. */
  static long of(Sql sql) {
    return sql.one("SELECT value FROM meta WHERE name = 'revision'", row -> row.getLong(1))
        .orElse(0L);
  }

  /** Makes the next one and gives it. */
  static long next(Sql sql) {
    sql.run("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'");
    return of(sql);
  }
}
