package dev.lectern.store;

import dev.lectern.model.PaperFields;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that lead to rows which are gone: a note whose paper could not be read, for one. They get a
 * stand-in, so that what the user wrote stays in sight.
 */
final class Orphans {

  private final Sql sql;
  private final List<String> said = new ArrayList<>();

  Orphans(Sql sql) {
    this.sql = sql;
  }

  private record Reference(String table, String column, String parent) {}

  /** Gives every row something to lead to, and the journal a shape that can be read. */
  List<String> adopt() {
    for (String table : Blueprint.tables(sql, "main")) {
      for (Reference reference :
          sql.list(
              "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)",
              row -> new Reference(table, row.getString(1), row.getString(2)),
              table)) {
        adopt(reference);
      }
    }
    journal();
    return said;
  }

  private void adopt(Reference r) {
    List<Long> gone =
        sql.list(
            """
            SELECT DISTINCT c.%2$s FROM %1$s c WHERE c.%2$s IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM %3$s p WHERE p.id = c.%2$s)
            """
                .formatted(r.table(), r.column(), r.parent()),
            row -> row.getLong(1));
    gone.forEach(id -> standIn(r, id));
    if (!gone.isEmpty()) {
      said.add(
          "%d rows of %s are lost that %s still spoke of."
              .formatted(gone.size(), r.parent(), r.table()));
    }
  }

  private void standIn(Reference r, long id) {
    switch (r.parent()) {
      case "papers" -> paper(id);
      case "digests" ->
          sql.run(
              """
              INSERT INTO digests (id, uuid, name, format, sha256, bytes, imported)
              VALUES (?1, ?2, 'Lost digest ' || ?1, 'lost', 'lost-' || ?1, 0, 0)
              """,
              id,
              newUuid());
      case "tags" -> sql.run("INSERT INTO tags (id, name) VALUES (?1, 'lost tag ' || ?1)", id);
      case "lists" ->
          sql.run(
              "INSERT INTO lists (id, uuid, name) VALUES (?1, ?2, 'Lost list ' || ?1)",
              id,
              newUuid());
      case "steps" ->
          sql.run(
              """
              INSERT INTO steps (id, origin, time, revision, undone_by, redoable)
              VALUES (?1, 'cli', 0, 0, ?1, 0)
              """,
              id);
      case "abstracts" ->
          sql.run(
              "UPDATE %1$s SET %2$s = NULL WHERE %2$s = ?".formatted(r.table(), r.column()), id);
      default -> sql.run("DELETE FROM %s WHERE %s = ?".formatted(r.table(), r.column()), id);
    }
  }

  /** Where a digest still shows the paper, all but its number comes back from there. */
  private void paper(long id) {
    String title = "Lost paper " + id;
    sql.run(
        """
        INSERT INTO papers (id, uuid, title, fields, added, by_hand)
        VALUES (?1, ?2, ?3, ?4, 0, NOT EXISTS (SELECT 1 FROM appearances a WHERE a.paper = ?1))
        """,
        id,
        newUuid(),
        title,
        FieldsJson.write(PaperFields.builder(title).build()));
  }

  private static byte[] newUuid() {
    return Uuids.bytes(Uuids.next());
  }

  /** A step that is no longer whole is shown and cannot be taken back. */
  private void journal() {
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
    Journal journal = new Journal(sql);
    for (long step : sql.list("SELECT id FROM steps", row -> row.getLong(1))) {
      if (!journal.canRead(step)) {
        sql.run("UPDATE step_parts SET kind = 'damaged', head = '{}' WHERE step = ?", step);
        said.add("The step %d of the journal is lost.".formatted(step));
      }
    }
  }
}
