package dev.lectern.store;

import dev.lectern.model.Change;
import org.roaringbitmap.RoaringBitmap;

/** Appearances that move between papers, and pairs that are known to be two papers. */
final class Regrouping {

  private final Sql sql;

  Regrouping(Sql sql) {
    this.sql = sql;
  }

  /** Moves the appearances and renews both papers, which it returns. */
  RoaringBitmap apply(Change.Regroup c) {
    for (long appearance : c.appearances()) {
      check(
          sql.run(
                  "UPDATE appearances SET paper = ? WHERE id = ? AND paper = ?",
                  c.to(),
                  appearance,
                  c.from())
              == 1);
    }
    check(
        sql.run(
                "UPDATE papers SET merged_into = ? WHERE id = ? AND merged_into IS ?",
                c.survivor().after(),
                c.survivor().paper(),
                c.survivor().before())
            == 1);
    Beliefs beliefs = new Beliefs(sql);
    beliefs.renew(c.from());
    beliefs.renew(c.to());
    return RoaringBitmap.bitmapOf((int) c.from(), (int) c.to());
  }

  void distinguish(Change.Distinguish c) {
    String statement =
        c.after()
            ? "INSERT OR IGNORE INTO distinct_papers (paper, other) VALUES (?, ?)"
            : "DELETE FROM distinct_papers WHERE paper = ? AND other = ?";
    check(sql.run(statement, c.paper(), c.other()) == 1);
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new EditConflict(
          "The papers were regrouped by someone else meanwhile; nothing was changed.");
    }
  }
}
