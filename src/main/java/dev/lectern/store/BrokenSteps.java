package dev.lectern.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps of the journal that are no longer whole: a backup has them, or they are only shown. */
final class BrokenSteps {

  /** Steps of which parts, or things of parts, are missing. */
  private static final String UNLIKE =
      """
      SELECT s.id FROM steps s WHERE NOT EXISTS (SELECT 1 FROM step_parts p WHERE p.step = s.id)
        OR EXISTS (SELECT 1 FROM step_parts p WHERE p.step = s.id AND p.things <>
          (SELECT count(*) FROM step_things t WHERE t.step = p.step AND t.part = p.part))
      """;

  private final Sql sql;
  private final BackupRows backups;
  private final RowWriter writer;
  private final Journal journal;
  private final List<String> said = new ArrayList<>();

  BrokenSteps(Sql sql, BackupRows backups) {
    this.sql = sql;
    this.backups = backups;
    this.writer = new RowWriter(sql);
    this.journal = new Journal(sql);
  }

  /** Works on all steps; what is lost, a sentence each. */
  List<String> mend() {
    for (long step : sql.list(UNLIKE, row -> row.getLong(1))) {
      isFromBackup(step);
    }
    sql.run(
        "DELETE FROM steps WHERE NOT EXISTS (SELECT 1 FROM step_parts p WHERE p.step = steps.id)");
    sql.run(
        """
        UPDATE steps SET undone_by = coalesce(undone_by, id), redoable = 0 WHERE id IN
          (SELECT p.step FROM step_parts p WHERE p.things <>
            (SELECT count(*) FROM step_things t WHERE t.step = p.step AND t.part = p.part))
        """);
    sql.run(
        """
        UPDATE step_parts SET things = (SELECT count(*) FROM step_things t
          WHERE t.step = step_parts.step AND t.part = step_parts.part)
        """);
    for (long step : sql.list("SELECT id FROM steps", row -> row.getLong(1))) {
      if (!journal.canRead(step) && !isFromBackup(step)) {
        sql.run("UPDATE steps SET undone_by = id, redoable = 0 WHERE id = ?", step);
        said.add(
            "The step %d of the journal is not whole: it is shown and cannot be taken back."
                .formatted(step));
      }
    }
    return said;
  }

  /**
   * Takes a step over as a backup has it, where it is the same one; whether it can be read then.
   */
  private boolean isFromBackup(long step) {
    List<@Nullable Object[]> steps = backups.rows("steps", "id = ?", step);
    boolean same =
        !steps.isEmpty()
            && sql.number("SELECT time FROM steps WHERE id = ?", step)
                == ((Number) Objects.requireNonNull(steps.getFirst()[2])).longValue();
    if (!same) {
      return false;
    }
    for (String table : List.of("step_parts", "step_things")) {
      List<@Nullable Object[]> rows = backups.rows(table, "step = ?", step);
      sql.run("DELETE FROM %s WHERE step = ?".formatted(table), step);
      rows.forEach(row -> writer.insert(table, row));
    }
    return journal.canRead(step);
  }
}
