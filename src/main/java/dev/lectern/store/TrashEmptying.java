package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Edit;
import dev.lectern.model.Origin;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/** Deletes for good what is in the trash; see decision 003. */
final class TrashEmptying {

  private static final System.Logger LOG = System.getLogger(TrashEmptying.class.getName());

  /** Says in {@code meta} that the file still has to be rewritten, also after a crash. */
  private static final String DUE = "scrub";

  private final Sql sql;
  private final List<String> unkept = new ArrayList<>();
  private final RoaringBitmap gone = new RoaringBitmap();

  TrashEmptying(Sql sql) {
    this.sql = sql;
  }

  /** The papers that {@link #run} has deleted. */
  RoaringBitmap gone() {
    return gone;
  }

  /** The digests whose bytes are no longer kept, by name. */
  List<String> unkept() {
    return unkept;
  }

  /** Deletes the rows, in the transaction that is open; empty where the trash is. */
  Optional<Commit> run(Origin origin) {
    choose();
    if (gone.isEmpty()) {
      return Optional.empty();
    }
    remember();
    blankDigests();
    new JournalPurge(sql).run();
    sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, '1')", DUE);
    deleteRows();
    List<Edit<Boolean>> edits = new ArrayList<>();
    gone.forEach((int paper) -> edits.add(new Edit<>(paper, true, null)));
    return Optional.of(new Journal(sql).add(new Change.Trash(edits), origin, Instant.now()));
  }

  /** Papers in the trash and those that were merged into them. */
  private void choose() {
    sql.script("CREATE TEMP TABLE IF NOT EXISTS gone (paper INTEGER PRIMARY KEY)");
    sql.run("DELETE FROM temp.gone");
    sql.run(
        """
        INSERT INTO temp.gone
        WITH RECURSIVE going (id) AS (
          SELECT id FROM papers WHERE trashed IS NOT NULL AND merged_into IS NULL
          UNION SELECT p.id FROM papers p JOIN going g ON p.merged_into = g.id)
        SELECT id FROM going
        """);
    sql.each("SELECT paper FROM temp.gone", row -> gone.add(row.getInt(1)));
  }

  private void remember() {
    Tombstones tombstones = new Tombstones(sql);
    PaperTable papers = new PaperTable(sql);
    gone.forEach(
        (int paper) -> papers.fields(paper).ifPresent(f -> tombstones.add(paper, PaperKeys.of(f))));
    sql.list(
            """
            SELECT a.title, NULL, a.published, a.fields, a.paper FROM appearances a
            WHERE a.paper IN (SELECT paper FROM gone)
            """,
            row -> new Form(row.getLong(5), PaperKeys.of(PaperTable.readFields(row, 1))))
        .forEach(form -> tombstones.add(form.paper(), form.keys()));
  }

  private record Form(long paper, PaperKeys keys) {}

  private void blankDigests() {
    KeptText kept = new KeptText(sql);
    for (long digest :
        sql.list(
            "SELECT DISTINCT digest FROM appearances WHERE paper IN (SELECT paper FROM gone)",
            row -> row.getLong(1))) {
      if (kept.blank(digest)) {
        sql.each(
            "SELECT name FROM digests WHERE id = ?", row -> unkept.add(row.getString(1)), digest);
      }
    }
  }

  private void deleteRows() {
    sql.run(
        """
        UPDATE appearances SET home = paper WHERE home IN (SELECT paper FROM gone)
          AND paper NOT IN (SELECT paper FROM gone)
        """);
    for (String column : List.of("paper", "other")) {
      for (String table : tablesWith(column)) {
        sql.run("DELETE FROM " + table + " WHERE " + column + " IN (SELECT paper FROM gone)");
      }
    }
    sql.run("DELETE FROM words WHERE rowid IN (SELECT paper FROM gone)");
    sql.run("DELETE FROM papers WHERE id IN (SELECT paper FROM gone)");
    sql.run(
        """
        DELETE FROM abstracts WHERE id NOT IN (
          SELECT abstract FROM papers WHERE abstract IS NOT NULL
          UNION SELECT abstract FROM appearances WHERE abstract IS NOT NULL)
        """);
    sql.run(
        """
        UPDATE digests SET papers = (SELECT count(*) FROM appearances a
          WHERE a.digest = digests.id AND a.reading = digests.reading)
        """);
  }

  /** All tables whose rows belong to a paper, by the column that says so. */
  private List<String> tablesWith(String column) {
    return sql.list(
        """
        SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = ?
        """,
        row -> row.getString(1),
        column);
  }

  /**
   * Overwrites what the file still holds of deleted rows: words in the index, free space in pages,
   * the log. Outside a transaction.
   *
   * @return whether all of it is overwritten
   */
  boolean scrub(Path file) {
    // On a connection of its own, as SQLite refuses where a statement waits to be read on.
    try (Sql alone = Connections.writer(file)) {
      if (alone.number("SELECT count(*) FROM meta WHERE name = ?", DUE) > 0) {
        alone.script("INSERT INTO words (words) VALUES ('optimize')");
        // The copy that SQLite makes might not fit into memory.
        alone.script("PRAGMA temp_store = FILE");
        alone.script("VACUUM");
      }
      boolean done = alone.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
      if (done) {
        alone.run("DELETE FROM meta WHERE name = ?", DUE);
      }
      return done;
    } catch (SQLException | LibraryException failed) {
      // The papers are deleted; what is left of them waits for the next time.
      LOG.log(System.Logger.Level.WARNING, "the library's file could not be rewritten", failed);
      return false;
    }
  }
}
