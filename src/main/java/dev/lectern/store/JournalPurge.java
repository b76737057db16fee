package dev.lectern.store;

import java.util.List;

/** Takes the papers in {@code gone} out of the history, values and all. */
final class JournalPurge {

  private final Sql sql;

  JournalPurge(Sql sql) {
    this.sql = sql;
  }

  /**
   * What a step did to other papers stays and can be undone; a step that joined, split or added one
   * of these papers goes whole, as it would make no sense without it.
   */
  void run() {
    sql.script("CREATE TEMP TABLE IF NOT EXISTS spoilt (step INTEGER PRIMARY KEY)");
    sql.run("DELETE FROM temp.spoilt");
    sql.run(
        """
        INSERT OR IGNORE INTO temp.spoilt SELECT step FROM step_parts p
        WHERE kind = 'regroup' AND (json_extract(head, '$.from') IN (SELECT paper FROM gone)
          OR json_extract(head, '$.to') IN (SELECT paper FROM gone))
        """);
    sql.run(
        """
        INSERT OR IGNORE INTO temp.spoilt SELECT t.step FROM step_things t
        JOIN step_parts p ON p.step = t.step AND p.part = t.part
        WHERE p.kind IN ('add', 'regroup') AND t.paper IN (SELECT paper FROM gone)
        """);
    forget("SELECT step FROM temp.spoilt");
    List<Long> touched =
        sql.list(
            """
            SELECT step FROM step_things WHERE paper IN (SELECT paper FROM gone)
            UNION SELECT step FROM step_parts WHERE kind = 'distinct'
              AND json_extract(head, '$.other') IN (SELECT paper FROM gone)
            """,
            row -> row.getLong(1));
    sql.run("DELETE FROM step_things WHERE paper IN (SELECT paper FROM gone)");
    sql.run(
        """
        DELETE FROM step_things WHERE (step, part) IN (SELECT step, part FROM step_parts
          WHERE kind = 'distinct' AND json_extract(head, '$.other') IN (SELECT paper FROM gone))
        """);
    touched.forEach(this::mend);
    forget(
        """
        SELECT id FROM steps WHERE NOT EXISTS (SELECT 1 FROM step_parts p WHERE p.step = steps.id)
        """);
    forget(
        """
        SELECT step FROM step_parts WHERE kind IN ('undo', 'redo')
          AND json_extract(head, '$.step') NOT IN (SELECT id FROM steps)
        """);
  }

  private void forget(String steps) {
    sql.script("CREATE TEMP TABLE IF NOT EXISTS leaving (step INTEGER PRIMARY KEY)");
    sql.run("DELETE FROM temp.leaving");
    sql.run("INSERT OR IGNORE INTO temp.leaving " + steps);
    sql.run("DELETE FROM step_things WHERE step IN (SELECT step FROM temp.leaving)");
    sql.run("DELETE FROM step_parts WHERE step IN (SELECT step FROM temp.leaving)");
    sql.run("DELETE FROM steps WHERE id IN (SELECT step FROM temp.leaving)");
  }

  /** Drops the parts that are empty now and numbers the others without a gap. */
  private void mend(long step) {
    sql.run(
        """
        UPDATE step_parts SET things = (SELECT count(*) FROM step_things t
          WHERE t.step = step_parts.step AND t.part = step_parts.part) WHERE step = ?
        """,
        step);
    sql.run(
        """
        DELETE FROM step_parts WHERE step = ? AND things = 0
          AND kind NOT IN ('color-tag', 'list', 'search', 'captured', 'read-again', 'import',
            'remove-digest', 'undo', 'redo')
        """,
        step);
    int next = 0;
    for (long part :
        sql.list(
            "SELECT part FROM step_parts WHERE step = ? ORDER BY part",
            row -> row.getLong(1),
            step)) {
      sql.run("UPDATE step_things SET part = ? WHERE step = ? AND part = ?", next, step, part);
      sql.run("UPDATE step_parts SET part = ? WHERE step = ? AND part = ?", next++, step, part);
    }
    renumber(step);
  }

  /** A step is told by its first thing, so there has to be one. */
  private void renumber(long step) {
    sql.run(
        """
        UPDATE step_things SET thing = -placed.place
        FROM (SELECT part, thing, row_number() OVER (PARTITION BY part ORDER BY thing) AS place
          FROM step_things WHERE step = ?1) placed
        WHERE step_things.step = ?1 AND step_things.part = placed.part
          AND step_things.thing = placed.thing
        """,
        step);
    sql.run("UPDATE step_things SET thing = -1 - thing WHERE step = ?", step);
  }
}
