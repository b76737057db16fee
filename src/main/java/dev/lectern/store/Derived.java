package dev.lectern.store;

import java.util.ArrayList;
import java.util.List;

/** Makes again what follows from the rest: indexes, dates, beliefs, keys, counts. */
final class Derived {

  private final Sql sql;

  Derived(Sql sql) {
    this.sql = sql;
  }

  /** All of it, in the open transaction; what was done, a sentence each. */
  List<String> renewAll() {
    List<String> said = new ArrayList<>();
    Blueprint.complete(sql);
    sql.script("REINDEX");
    said.addAll(new Orphans(sql).adopt());
    said.addAll(dropBrokenBytes());
    Blueprint.emptyTextIndexes(sql);
    sql.run(
        "UPDATE digests SET papers = (SELECT count(*) FROM shown s WHERE s.digest = digests.id)"
            + " WHERE removed = 0");
    papers();
    new NoteLinkTable(sql).renewAll();
    possibleDuplicates();
    TextIndex.markOld(sql);
    new TextIndex(sql).renewIfOld();
    revision();
    said.add("The indexes and derived values were made again.");
    return said;
  }

  private void papers() {
    Redating redating = new Redating(sql);
    for (long digest :
        sql.list("SELECT id FROM digests WHERE removed = 0", row -> row.getLong(1))) {
      redating.afterChangeOf(digest);
    }
    Beliefs beliefs = new Beliefs(sql);
    PaperTable papers = new PaperTable(sql);
    CitationKeyTable keys = new CitationKeyTable(sql);
    MatchingKeys matching = new MatchingKeys(sql);
    for (long paper : sql.list("SELECT id FROM papers", row -> row.getLong(1))) {
      beliefs.renew(paper);
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
    sql.each(
        """
        SELECT a.title, b.body, a.published, a.fields, a.paper FROM appearances a
        LEFT JOIN abstracts b ON b.id = a.abstract
        """,
        row -> matching.add(row.getLong(5), PaperKeys.of(PaperTable.readFields(row, 1))));
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
    for (long paper : sql.list("SELECT id FROM papers ORDER BY id", row -> row.getLong(1))) {
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

  /** Bytes that are not those of the import cannot be read again. */
  private List<String> dropBrokenBytes() {
    List<String> said = new ArrayList<>();
    for (long digest : new DigestBytes(sql).broken()) {
      sql.run("DELETE FROM digest_chunks WHERE digest = ?", digest);
      said.add(
          "The bytes of the digest %d are lost: it can no longer be read again, its papers are there."
              .formatted(digest));
    }
    return said;
  }
}
