package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.store.References.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that lead to rows which are gone: a note whose paper could not be read, for one. They get a
 * stand-in, so that what the user wrote stays in sight.
 */
final class Orphans {

  /** What a reference that leads nowhere may reveal: rows that lead to further ones. */
  private static final int ROUNDS = 3;

  /** Up to here any number may have been given, where nothing says how many were. */
  private static final long PLAUSIBLE = 1_000_000;

  /** Rows that hold what somebody has written or chosen; they outlive what they are about. */
  private static final Set<String> OWN = Set.of("notes", "highlights", "attachments");

  private final Sql sql;
  private final BackupRows backups;
  private final Map<String, Long> given;
  private final Mending mending;
  private final RowWriter writer;
  private final List<String> said = new ArrayList<>();

  /**
   * @param given the highest number that was ever given in each table, where that is known
   */
  Orphans(Sql sql, BackupRows backups, Map<String, Long> given) {
    this.sql = sql;
    this.backups = backups;
    this.given = new HashMap<>(given);
    this.mending = new Mending(backups);
    this.writer = new RowWriter(sql);
  }

  /** Gives every row something to lead to; what that took, a sentence each. */
  List<String> adopt() {
    List<Reference> references = References.all(sql);
    for (int round = 0; round < ROUNDS; round++) {
      references.forEach(this::adopt);
    }
    return said;
  }

  private void adopt(Reference r) {
    List<Long> gone = r.gone(sql);
    long kept = gone.stream().filter(id -> fromBackup(r.parent(), id)).count();
    gone.stream().filter(id -> !isThere(r.parent(), id)).forEach(id -> standIn(r, id));
    if (!gone.isEmpty()) {
      said.add(
          "%d rows of %s are lost that %s still spoke of; %d came from a backup."
              .formatted(gone.size(), r.parent(), r.table(), kept));
    }
  }

  private boolean isThere(String parent, long id) {
    return sql.number("SELECT count(*) FROM %s WHERE id = ?".formatted(parent), id) > 0;
  }

  private boolean fromBackup(String parent, long id) {
    return backups.rows(parent, "id = ?", id).stream()
        .map(row -> mending.whole(parent, row))
        .anyMatch(whole -> whole != null && writer.insert(parent, whole));
  }

  private void standIn(Reference r, long id) {
    if (!wasGiven(r.parent(), id)) {
      unlead(r, id);
      return;
    }
    switch (r.parent()) {
      case "papers" -> paper(id);
      case "digests" ->
          sql.run(
              """
              INSERT INTO digests (id, uuid, name, format, sha256, bytes, imported)
              SELECT ?1, ?2, 'Lost digest ' || ?1, ?3, 'lost-' || ?1, 0, coalesce(max(p.added), 0)
              FROM appearances a JOIN papers p ON p.id = a.paper WHERE a.digest = ?1
              """,
              id,
              newUuid(),
              Health.LOST);
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

  /** A number that no row ever had is not to be made one, or all numbers would grow up to it. */
  private boolean wasGiven(String parent, long id) {
    return Kind.ID.isSound(id) && id <= given.computeIfAbsent(parent, this::plausible);
  }

  private long plausible(String table) {
    return Math.max(PLAUSIBLE, 2 * sql.number("SELECT coalesce(max(id), 0) FROM " + table));
  }

  /** What leads to no row that ever was: what somebody wrote gets a stand-in, the rest goes. */
  private void unlead(Reference r, long id) {
    String column = r.column();
    if (r.parent().equals("papers") && OWN.contains(r.table())) {
      long number =
          1
              + Math.max(
                  given.getOrDefault("papers", 0L),
                  sql.number("SELECT coalesce(max(id), 0) FROM papers"));
      paper(number);
      sql.run("UPDATE %1$s SET %2$s = ? WHERE %2$s = ?".formatted(r.table(), column), number, id);
    } else if (r.table().equals("appearances") && column.equals("paper")) {
      sql.run("UPDATE appearances SET paper = home WHERE paper = ? AND home <> paper", id);
      sql.run("DELETE FROM appearances WHERE paper = ?", id);
    } else if (r.table().equals("appearances") && column.equals("home")) {
      sql.run("UPDATE appearances SET home = paper WHERE home = ?", id);
    } else if (Columns.isRequired(r.table(), column)) {
      sql.run("DELETE FROM %s WHERE %s = ?".formatted(r.table(), column), id);
    } else {
      sql.run("UPDATE %1$s SET %2$s = NULL WHERE %2$s = ?".formatted(r.table(), column), id);
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
}
