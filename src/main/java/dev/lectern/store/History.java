package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.JournalEntry;
import dev.lectern.model.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Reads the journal: for people, and for windows that learn what other processes have done. */
final class History {

  private static final System.Logger LOG = System.getLogger(History.class.getName());

  private final Sql sql;
  private final Journal journal;

  History(Sql sql) {
    this.sql = sql;
    this.journal = new Journal(sql);
  }

  /** The steps written after a revision, oldest first: what another process has done since. */
  List<Commit> since(long revision) {
    record Written(long step, Origin origin, long revision, boolean undone) {}
    List<Written> rows =
        sql.list(
            """
            SELECT s.id, s.origin, s.revision, s.undone_by IS NOT NULL FROM steps s
            WHERE s.revision > ?
              AND (SELECT kind FROM step_parts p WHERE p.step = s.id AND p.part = 0) NOT IN ('undo', 'redo')
            ORDER BY s.revision
            """,
            row ->
                new Written(
                    row.getLong(1),
                    row.code(2, Origin.class, Origin.CLI),
                    row.getLong(3),
                    row.getBoolean(4)),
            revision);
    List<Commit> commits = new ArrayList<>();
    for (Written row : rows) {
      readable(row.step())
          .map(
              c ->
                  new Commit(
                      row.revision(),
                      row.step(),
                      row.origin(),
                      row.undone() ? c.inverse() : c,
                      row.undone()))
          .ifPresent(commits::add);
    }
    return commits;
  }

  /** The papers whose rows a commit has changed. */
  RoaringBitmap papersOf(Commit commit) {
    RoaringBitmap papers = papersOf(commit.step());
    commit.change().touchedPapers().forEach(p -> papers.add((int) p));
    return papers;
  }

  /** The papers that a step tells of. */
  RoaringBitmap papersOf(long step) {
    RoaringBitmap papers = new RoaringBitmap();
    sql.each(
        """
        SELECT paper FROM step_things WHERE step = ?1
        UNION SELECT a.paper FROM step_parts p JOIN appearances a
          ON a.digest = CASE WHEN json_valid(p.head) THEN json_extract(p.head, '$.digest') END
        WHERE p.step = ?1 AND p.kind IN ('import', 'remove-digest', 'captured', 'read-again')
        """,
        row -> papers.add(row.getInt(1)),
        step);
    return papers;
  }

  /** The journal, newest first; of one paper where its number is given. */
  List<JournalEntry> entries(@Nullable Long paper, int limit) {
    String touching =
        paper == null
            ? ""
            : """
            WHERE s.id IN (SELECT step FROM step_things WHERE paper = ?1
              UNION SELECT p.step FROM step_parts p JOIN appearances a
                ON a.digest = CASE WHEN json_valid(p.head) THEN json_extract(p.head, '$.digest') END
              WHERE p.kind IN ('import', 'remove-digest', 'captured', 'read-again') AND a.paper = ?1)
            """;
    String query =
        "SELECT s.id, s.time, s.origin, s.undone_by IS NOT NULL FROM steps s "
            + touching
            + " ORDER BY s.id DESC LIMIT "
            + limit;
    Sql.RowReader<JournalEntry> bare =
        row ->
            new JournalEntry(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.code(3, Origin.class, Origin.CLI),
                "",
                "",
                row.getBoolean(4));
    List<JournalEntry> found = paper == null ? sql.list(query, bare) : sql.list(query, bare, paper);
    return found.stream().map(this::told).toList();
  }

  private JournalEntry told(JournalEntry bare) {
    StepSentence told = StepSentence.of(sql, bare.step());
    return new JournalEntry(
        bare.step(), bare.time(), bare.origin(), told.kind(), told.sentence(), bare.undone());
  }

  /** What a step did; empty also where that cannot be read. */
  private Optional<Change> readable(long step) {
    try {
      return journal.read(step);
    } catch (UnreadableException damaged) {
      LOG.log(System.Logger.Level.WARNING, damaged.getMessage());
      return Optional.empty();
    }
  }
}
