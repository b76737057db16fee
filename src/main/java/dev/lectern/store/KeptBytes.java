package dev.lectern.store;

import dev.lectern.store.Columns.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the bytes of digests back, and lets those go that are not what was imported. */
final class KeptBytes {

  private static final String TABLE = "digest_chunks";

  private final Sql sql;
  private final BackupRows backups;
  private final DigestBytes bytes;

  KeptBytes(Sql sql, BackupRows backups) {
    this.sql = sql;
    this.backups = backups;
    this.bytes = new DigestBytes(sql);
  }

  /** Works on all digests; what is lost, a sentence each. */
  List<String> renew() {
    List<String> said = new ArrayList<>();
    for (long digest : bytes.broken()) {
      if (!isRight(digest) && !isKept(digest)) {
        sql.run("DELETE FROM digest_chunks WHERE digest = ?", digest);
        said.add(
            "The bytes of the digest %d are lost: it can no longer be read again, its papers are there."
                .formatted(digest));
      }
    }
    return said;
  }

  /** Each piece has a sum of its own; where all are right, it is the digest's that is damaged. */
  private boolean isRight(long digest) {
    Optional<String> sum = bytes.sumOfWhole(digest);
    if (sum.isEmpty()) {
      return false;
    }
    boolean known = backupSays(digest, sum.get());
    sql.run(
        "UPDATE digests SET sha256 = CASE WHEN ?1 OR sha256 LIKE 'lost-%' THEN ?2 ELSE sha256 END,"
            + " kept = CASE WHEN ?1 THEN NULL ELSE ?2 END WHERE id = ?3",
        known, sum.get(), digest);
    return true;
  }

  private boolean backupSays(long digest, String sum) {
    return !backups.rows("digests", "id = ? AND sha256 = ?", digest, sum).isEmpty();
  }

  /** A backup that was made after the import has the bytes. */
  private boolean isKept(long digest) {
    RowWriter writer = new RowWriter(sql);
    List<@Nullable Object[]> pieces = backups.rows(TABLE, "digest = ?", digest);
    if (pieces.isEmpty()) {
      return false;
    }
    sql.run("DELETE FROM digest_chunks WHERE digest = ?", digest);
    List<Column> columns = Columns.of(TABLE);
    pieces.stream()
        .filter(piece -> Columns.areSound(columns, piece))
        .forEach(piece -> writer.insert(TABLE, piece));
    return !bytes.broken().contains(digest);
  }
}
