package dev.lectern.store;

import dev.lectern.evidence.YearEvidence.Strength;
import dev.lectern.model.Digest;
import dev.lectern.model.DigestEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  private static final byte[] NOTHING = {};

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

  /** The digest with this number, which must be in the library. */
  Digest present(long digest) {
    return sql.one(COLUMNS + "WHERE d.id = ? AND d.removed = 0", DigestTable::read, digest)
        .orElseThrow(
            () ->
                new LibraryException(
                    "There is no digest %d in the library; see lectern digests."
                        .formatted(digest)));
  }

  /** The papers that a digest shows, in the order of the file. */
  List<DigestEntry> entries(long digest) {
    List<DigestEntry> open =
        sql.list(
            """
            SELECT a.paper, coalesce(p.key, ''), a.title, a.position, a.line
            FROM shown a JOIN papers p ON p.id = a.paper WHERE a.digest = ?
            ORDER BY a.line, a.position
            """,
            row ->
                new DigestEntry(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getLong(5),
                    null),
            digest);
    List<DigestEntry> entries = new ArrayList<>(open.size());
    for (int i = 0; i < open.size(); i++) {
      DigestEntry e = open.get(i);
      Long last =
          i + 1 == open.size() ? null : (Long) Math.max(e.line(), open.get(i + 1).line() - 1);
      entries.add(new DigestEntry(e.paper(), e.key(), e.title(), e.position(), e.line(), last));
    }
    return entries;
  }

  /** How many papers of the library nothing but this digest shows. */
  int shownAlone(long digest) {
    return (int)
        sql.number(
            """
            SELECT count(DISTINCT a.paper) FROM shown a JOIN papers p ON p.id = a.paper
            WHERE a.digest = ? AND p.seen = 1 AND p.by_hand = 0 AND p.trashed IS NULL
            """,
            digest);
  }

  /** Whether the digest's bytes are kept, all or some of them blank; no digest came without any. */
  boolean keepsBytes(long digest) {
    return sql.number("SELECT EXISTS (SELECT 1 FROM digest_chunks WHERE digest = ?)", digest) != 0;
  }

  /** A piece of a digest's bytes, deflated; empty after the last. */
  byte[] piece(long digest, int piece) {
    return sql.one(
            "SELECT bytes FROM digest_chunks WHERE digest = ? AND piece = ?",
            row -> row.getBytes(1),
            digest,
            piece)
        .orElse(NOTHING);
  }

  /** The same; fails with a sentence where nothing of the digest is kept. */
  byte[] keptPiece(long digest, int piece) {
    byte[] bytes = piece(digest, piece);
    if (piece == 0 && bytes.length == 0) {
      throw new LibraryException(
          "The bytes of digest %d, %s, are no longer kept: the trash was emptied of papers that could not be taken out of them alone, or they were damaged. Import the original file again to have them back."
              .formatted(digest, present(digest).name()));
    }
    return bytes;
  }

  static Digest read(Row row) throws SQLException {
    Strength evidence = row.code(6, Strength.class, Strength.NONE);
    return new Digest(
        row.getLong(1),
        row.uuid(2),
        row.text(3),
        row.text(4),
        row.date(5),
        evidence.inferred(),
        Instant.ofEpochMilli(row.getLong(7)),
        row.text(8),
        row.getLong(9),
        row.getInt(10));
  }
}
