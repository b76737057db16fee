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
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** Deletes for good what is in the trash; see decision 003. */
final class TrashEmptying {

  private static final System.Logger LOG = System.getLogger(TrashEmptying.class.getName());

  /** Says in {@code meta} that the file still has to be rewritten, also after a crash. */
  private static final String DUE = "scrub";

  /** Papers in the trash and those that were merged into them. */
  private static final String GOING =
      """
      WITH RECURSIVE going (id) AS (
        SELECT id FROM papers WHERE trashed IS NOT NULL AND merged_into IS NULL
        UNION SELECT p.id FROM papers p JOIN going g ON p.merged_into = g.id)
      """;

  private final Sql sql;
  private final Set<Long> givenUp;
  private final List<String> unkept = new ArrayList<>();
  private final RoaringBitmap gone = new RoaringBitmap();

  /**
   * @param givenUp the digests whose bytes may be dropped
   */
  TrashEmptying(Sql sql, Set<Long> givenUp) {
    this.sql = sql;
    this.givenUp = givenUp;
  }

  /** The digests that would lose all their bytes, each with the reason; changes nothing. */
  static List<UnkeptDigest> costs(Sql sql) {
    RoaringBitmap going = new RoaringBitmap();
    sql.each(GOING + "SELECT id FROM going", row -> going.add(row.getInt(1)));
    KeptText kept = new KeptText(sql, going);
    return sql
        .list(
            GOING + "SELECT DISTINCT digest FROM appearances WHERE paper IN going ORDER BY 1",
            row -> row.getLong(1))
        .stream()
        .flatMap(digest -> kept.cost(digest).stream())
        .toList();
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

  private void choose() {
    sql.script("CREATE TEMP TABLE IF NOT EXISTS gone (paper INTEGER PRIMARY KEY)");
    sql.run("DELETE FROM temp.gone");
    sql.run("INSERT INTO temp.gone " + GOING + "SELECT id FROM going");
    sql.each("SELECT paper FROM temp.gone", row -> gone.add(row.getInt(1)));
  }

  private void remember() {
    Tombstones tombstones = new Tombstones(sql);
    PaperTable papers = new PaperTable(sql);
    gone.forEach(
        (int paper) -> papers.fields(paper).ifPresent(f -> tombstones.add(paper, PaperKeys.of(f))));
    forms("").forEach(form -> tombstones.add(form.paper(), form.keys()));
  }

  /** What digests have said of the papers. */
  private List<Form> forms(String which, Object... values) {
    return sql.list(
        """
        SELECT a.title, NULL, a.published, a.fields, a.paper FROM appearances a
        WHERE a.paper IN (SELECT paper FROM gone)\
        """
            + which,
        row -> new Form(row.getLong(5), PaperKeys.of(PaperTable.readFields(row, 1))),
        values);
  }

  private record Form(long paper, PaperKeys keys) {}

  private void blankDigests() {
    KeptText kept = new KeptText(sql, gone);
    List<UnkeptDigest> dropped = new ArrayList<>();
    for (long digest :
        sql.list(
            "SELECT DISTINCT digest FROM appearances WHERE paper IN (SELECT paper FROM gone)",
            row -> row.getLong(1))) {
      kept.blank(digest).ifPresent(dropped::add);
    }
    if (!dropped.stream().allMatch(digest -> givenUp.contains(digest.id()))) {
      throw new UnkeptDigestsException(dropped);
    }
    dropped.forEach(this::drop);
  }

  /** Its bytes may come again, with an import of the file. */
  private void drop(UnkeptDigest digest) {
    unkept.add(digest.name());
    Tombstones tombstones = new Tombstones(sql);
    forms("AND a.digest = ?", digest.id())
        .forEach(form -> tombstones.addIn(digest.id(), form.paper(), form.keys()));
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
    try (Sql alone = new Sql(file, () -> Connections.openExisting(file))) {
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
      // The papers are deleted; what is left of them waits for the next time, as the user is told.
      LOG.log(System.Logger.Level.DEBUG, "the library's file could not be rewritten", failed);
      return false;
    }
  }
}
