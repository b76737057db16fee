package dev.lectern.store;

import dev.lectern.model.Origin;
import java.util.function.Function;

/** Imports that are tried out and taken back; see {@link Library#rehearsing}. */
public final class Rehearsal {

  private final Sql sql;
  private final Origin origin;

  Rehearsal(Sql sql, Origin origin) {
    this.origin = origin;
    this.sql = sql;
  }

  /** Tries one digest; what the work throws takes back that digest alone. */
  public <T> Imported<T> importing(Function<ImportSession, T> work) {
    sql.script("SAVEPOINT digest");
    try {
      Imported<T> imported = DigestRun.of(sql, origin, work).imported();
      sql.script("RELEASE digest");
      return imported;
    } catch (RuntimeException | Error failure) {
      sql.script("ROLLBACK TO digest; RELEASE digest");
      throw failure;
    }
  }
}
