package dev.lectern.store;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Makes again what follows from the rest: indexes, dates, beliefs, keys, counts. */
final class Derived {

  /** After so many papers there is something to show. */
  private static final int STEP = 100;

  private final Sql sql;
  private final BackupRows backups;
  private final Health.Progress progress;
  private final RoaringBitmap contradicted = new RoaringBitmap();

  Derived(Sql sql, BackupRows backups, Health.Progress progress) {
    this.sql = sql;
    this.backups = backups;
    this.progress = progress;
  }

  /** All of it, in the open transaction; what was done, a sentence each. */
  List<String> renewAll() {
    List<String> said = new ArrayList<>();
    Blueprint.complete(sql);
    sql.script("REINDEX");
    said.addAll(new KeptBytes(sql, backups).renew());
    Blueprint.emptyTextIndexes(sql);
    sql.run(
        "UPDATE digests SET papers = (SELECT count(*) FROM shown s WHERE s.digest = digests.id)"
            + " WHERE removed = 0");
    papers();
    new NoteLinkTable(sql).renewAll();
    possibleDuplicates();
    Blueprint.markTextIndexOld(sql);
    new TextIndex(sql).renewIfOld();
    revision();
    said.add("The indexes and derived values were made again.");
    return said;
  }

  private void papers() {
    Beliefs beliefs = new Beliefs(sql);
    Redating redating = new Redating(sql, beliefs);
    RoaringBitmap renewed = new RoaringBitmap();
    for (long digest :
        sql.list("SELECT id FROM digests WHERE removed = 0", row -> row.getLong(1))) {
      renewed.or(redating.afterChangeOf(digest));
    }
    PaperTable papers = new PaperTable(sql);
    CitationKeyTable keys = new CitationKeyTable(sql);
    MatchingKeys matching = new MatchingKeys(sql);
    List<Long> all = sql.list("SELECT id FROM papers", row -> row.getLong(1));
    int done = 0;
    for (long paper : all) {
      show(done++, all.size(), "papers");
      if (!renewed.contains((int) paper)) {
        beliefs.renew(paper);
      }
      papers
          .fields(paper)
          .ifPresent(
              fields -> {
                matching.add(paper, PaperKeys.of(fields));
                int traits = Traits.of(fields);
                sql.run(
                    "UPDATE papers SET traits = ?1 WHERE id = ?2 AND traits <> ?1", traits, paper);
                if (sql.number("SELECT key IS NULL FROM papers WHERE id = ?", paper) == 1) {
                  keys.give(paper, fields);
                }
              });
    }
    contradicted.or(beliefs.changed());
    sql.each(
        """
        SELECT a.title, b.body, a.published, a.fields, a.paper FROM appearances a
        LEFT JOIN abstracts b ON b.id = a.abstract
        """,
        row -> matching.add(row.getLong(5), PaperKeys.of(PaperTable.readFields(row, 1))));
  }

  /**
   * The digests of papers that said something else than their digests: either is damaged, and the
   * bytes know which.
   */
  List<Long> contradictedDigests() {
    List<Long> digests = new ArrayList<>();
    PaperNumbers.inPieces(
        contradicted,
        piece ->
            digests.addAll(
                sql.list(
                    "SELECT DISTINCT digest FROM shown WHERE paper IN " + PaperNumbers.LISTED,
                    row -> row.getLong(1),
                    piece)));
    return digests;
  }

  /** Pairs that one draft could have been stay: nothing else remembers the draft. */
  private void possibleDuplicates() {
    sql.run("DELETE FROM likeness");
    sql.run(
        """
        DELETE FROM possible_duplicates WHERE why <> 'match'
          OR paper NOT IN (SELECT id FROM papers) OR other NOT IN (SELECT id FROM papers)
        """);
    LikenessTable likeness = new LikenessTable(sql);
    PaperTable papers = new PaperTable(sql);
    List<Long> all = sql.list("SELECT id FROM papers ORDER BY id", row -> row.getLong(1));
    int done = 0;
    for (long paper : all) {
      show(done++, all.size(), "possible duplicates");
      papers.fields(paper).ifPresent(fields -> likeness.add(paper, PaperBands.of(fields)));
      if (likeness.isFull()) {
        likeness.flush();
      }
    }
    likeness.flush();
  }

  private void revision() {
    sql.run(
        """
        INSERT OR REPLACE INTO meta (name, value) SELECT 'revision',
          max(coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'revision'), 0),
            (SELECT coalesce(max(revision), 0) FROM steps)) + 1
        """);
  }

  private void show(int done, int total, String what) {
    if (done % STEP == 0) {
      progress.show(done, total, what);
    }
  }
}
