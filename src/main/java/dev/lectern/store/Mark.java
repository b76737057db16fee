package dev.lectern.store;

/**
 * How far a library's history goes.
 *
 * @param revision its last commit
 * @param step its last step; 0 where there is none
 * @param time when that was made, milliseconds
 * @param origin for whom
 */
record Mark(long revision, long step, long time, String origin) {

  private static final Mark START = new Mark(0, 0, 0, "");

  static Mark of(Sql sql) {
    long revision = Revision.of(sql);
    return sql.one(
            "SELECT id, time, origin FROM steps ORDER BY id DESC LIMIT 1",
            row -> new Mark(revision, row.getLong(1), row.getLong(2), row.getString(3)))
        .orElse(new Mark(revision, START.step, START.time, START.origin));
  }

  /** Whether another file of the library holds all that this one held. */
  boolean isIn(Sql other) {
    Schema.check(other);
    return !Schema.isOld(other)
        && Revision.of(other) >= revision
        && (step == START.step
            || other.number(
                    "SELECT count(*) FROM steps WHERE id = ? AND time = ? AND origin = ?",
                    step,
                    time,
                    origin)
                == 1);
  }
}
