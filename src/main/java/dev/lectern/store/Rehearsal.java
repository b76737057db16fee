package dev.lectern.store;

import java.util.function.Function;

/** Imports that are tried out and taken back; see {@link Library#rehearsing}. */
public final class Rehearsal {

  private final DigestSteps steps;
  private final Sql sql;

  Rehearsal(DigestSteps steps, Sql sql) {
    this.steps = steps;
    this.sql = sql;
  }

  /** Tries one digest; what the work throws takes back that digest alone. */
  public <T> Imported<T> importing(Function<ImportSession, T> work) {
    sql.script("SAVEPOINT digest");
    try {
      Imported<T> imported = steps.rehearse(sql, work);
      sql.script("RELEASE digest");
      return imported;
    } catch (RuntimeException | Error failure) {
      sql.script("ROLLBACK TO digest; RELEASE digest");
      throw failure;
    }
  }
}
