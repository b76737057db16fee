package dev.lectern.store;

import dev.lectern.evidence.YearEvidence.Strength;
import dev.lectern.model.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ledger's rows. */
final class DigestTable {

  /** By capture day, else import day, then by import. */
  static final String ORDER =
      """
      ORDER BY CASE WHEN d.captured GLOB '[0-9][0-9][0-9][0-9]-*' THEN d.captured
        ELSE date(d.imported / 1000, 'unixepoch', 'localtime') END, d.imported, d.id
      """;

  private static final String COLUMNS =
      """
      SELECT d.id, d.uuid, d.name, d.format, d.captured, d.evidence, d.imported, d.sha256, d.bytes,
        d.papers FROM digests d
      """;

  private final Sql sql;

  DigestTable(Sql sql) {
    this.sql = sql;
  }

  List<Digest> all() {
    return sql.list(COLUMNS + "WHERE d.removed = 0 " + ORDER, DigestTable::read);
  }

  Optional<Digest> find(long digest) {
    return sql.one(COLUMNS + "WHERE d.id = ?", DigestTable::read, digest);
  }

  static Digest read(ResultSet row) throws SQLException {
    Strength evidence = Strength.valueOf(row.getString(6).toUpperCase(Locale.ROOT));
    return new Digest(
        row.getLong(1),
        Uuids.of(row.getBytes(2)),
        row.getString(3),
        row.getString(4),
        PaperTable.date(row.getString(5)),
        evidence.inferred(),
        Instant.ofEpochMilli(row.getLong(7)),
        row.getString(8),
        row.getLong(9),
        row.getInt(10));
  }
}
