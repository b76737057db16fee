package dev.lectern.store;

import dev.lectern.model.Change;

/** The edits of rows of {@code digests}. */
final class DigestRows {

  private DigestRows() {}

  /** Takes a digest out, or brings it back. */
  static void remove(Sql sql, long digest, boolean removed) {
    int changed =
        sql.run(
            "UPDATE digests SET removed = ? WHERE id = ? AND removed = ?",
            removed,
            digest,
            !removed);
    if (changed != 1) {
      throw new EditConflict(
          "The digest %d was already %s meanwhile; nothing was changed."
              .formatted(digest, removed ? "removed" : "brought back"));
    }
  }

  static void state(Sql sql, Change.StateCapture c) {
    int changed =
        sql.run(
            "UPDATE digests SET stated = ? WHERE id = ? AND stated IS ?",
            PaperTable.text(c.after()),
            c.digest(),
            PaperTable.text(c.before()));
    check(changed == 1, c.digest());
  }

  static void read(Sql sql, Change.ReadAgain c) {
    int changed =
        sql.run(
            "UPDATE digests SET reading = ? WHERE id = ? AND reading = ?",
            c.after(),
            c.digest(),
            c.before());
    check(changed == 1, c.digest());
    sql.run(
        """
        UPDATE digests SET (printed, near) = (SELECT printed, near FROM readings r
            WHERE r.digest = digests.id AND r.reading = digests.reading)
        WHERE EXISTS (SELECT 1 FROM readings r
            WHERE r.digest = digests.id AND r.reading = digests.reading) AND id = ?
        """,
        c.digest());
    sql.run(
        """
        UPDATE digests SET papers = (SELECT count(*) FROM shown WHERE digest = ?1) WHERE id = ?1
        """,
        c.digest());
  }

  private static void check(boolean holds, long digest) {
    if (!holds) {
      throw new EditConflict(
          "The digest %d was changed by someone else meanwhile; nothing was changed."
              .formatted(digest));
    }
  }
}
