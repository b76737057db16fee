package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Edit;
import dev.lectern.model.Origin;
import dev.lectern.store.Part.Thing;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;

/** The steps of a library's history, in the transaction of the edits they tell of. */
final class Journal {

  /** Kinds of the rows that tell of undo and redo; they cannot be taken back themselves. */
  static final String UNDO = "undo";

  static final String REDO = "redo";

  private final Sql sql;

  Journal(Sql sql) {
    this.sql = sql;
  }

  /** Writes a new step; what was undone before it can no longer be made again. */
  Commit add(Change change, Origin origin, Instant time) {
    sql.run(
        "UPDATE steps SET redoable = 0 WHERE undone_by IS NOT NULL AND redoable = 1 AND origin = ?",
        origin.code());
    long revision = Revision.next(sql);
    long step = header(origin, time, revision);
    parts(step, ChangeKinds.encode(change));
    return new Commit(revision, step, origin, change, false);
  }

  private long header(Origin origin, Instant time, long revision) {
    return sql.insert(
        "INSERT INTO steps (origin, time, revision) VALUES (?, ?, ?)",
        origin.code(),
        time.toEpochMilli(),
        revision);
  }

  private void parts(long step, List<Part> parts) {
    for (int p = 0; p < parts.size(); p++) {
      Part part = parts.get(p);
      sql.run(
          "INSERT INTO step_parts (step, part, kind, version, head, things) VALUES (?, ?, ?, ?, ?,"
              + " ?)",
          step,
          p,
          part.kind(),
          part.version(),
          part.head(),
          part.things().size());
      things(step, p, part.things());
    }
  }

  private void things(long step, int part, List<Thing> things) {
    List<Edit<String>> edits =
        things.stream().map(t -> new Edit<>(t.paper(), t.before(), t.after())).toList();
    for (EditRun<String> run : EditRun.of(edits)) {
      sql.run(
          """
          INSERT INTO step_things (step, part, thing, paper, before, after)
          SELECT ?, ?, ? + key, value, ?, ? FROM json_each(?)
          """,
          step,
          part,
          run.first(),
          run.before(),
          run.after(),
          run.listed());
    }
  }

  /**
   * Lets typing go on in the step it is in: where this origin's last step edits the same note, that
   * step now ends with the new text.
   */
  Optional<Commit> extendNote(
      Change.EditNote change, Origin origin, Instant time, long withinMillis) {
    OptionalLong last = lastDone(origin);
    if (last.isEmpty() || change.edit().before() == null || change.edit().after() == null) {
      return Optional.empty();
    }
    long step = last.getAsLong();
    int extended =
        sql.run(
            """
            UPDATE step_things SET after = ? WHERE step = ? AND paper = ? AND after = ?
              AND (SELECT kind FROM step_parts WHERE step = step_things.step) = 'note'
              AND (SELECT time FROM steps WHERE id = step_things.step) > ?
              AND NOT EXISTS (SELECT 1 FROM steps WHERE id > step_things.step)
            """,
            change.edit().after(),
            step,
            change.edit().paper(),
            change.edit().before(),
            time.toEpochMilli() - withinMillis);
    if (extended == 0) {
      return Optional.empty();
    }
    long revision = Revision.next(sql);
    sql.run(
        "UPDATE steps SET time = ?, revision = ? WHERE id = ?",
        time.toEpochMilli(),
        revision,
        step);
    return Optional.of(new Commit(revision, step, origin, change, false));
  }

  /** This origin's last step that is not taken back. */
  OptionalLong lastDone(Origin origin) {
    return optional(
        """
        SELECT s.id FROM steps s WHERE s.origin = ? AND s.undone_by IS NULL
          AND (SELECT kind FROM step_parts p WHERE p.step = s.id AND p.part = 0)
            NOT IN ('undo', 'redo', 'empty-trash')
        ORDER BY s.id DESC LIMIT 1
        """,
        origin);
  }

  /** This origin's step that was taken back last and may be made again. */
  OptionalLong lastUndone(Origin origin) {
    return optional(
        """
        SELECT id FROM steps WHERE origin = ? AND undone_by IS NOT NULL AND redoable = 1
        ORDER BY undone_by DESC LIMIT 1
        """,
        origin);
  }

  private OptionalLong optional(String query, Origin origin) {
    return sql.one(query, row -> row.getLong(1), origin.code()).stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  Commit markUndone(long step, Change inverse, Origin origin, Instant time) {
    long by = tell(UNDO, step, origin, time);
    sql.run(
        "UPDATE steps SET undone_by = ?, revision = ? WHERE id = ?", by, Revision.of(sql), step);
    return new Commit(Revision.of(sql), step, origin, inverse, true);
  }

  Commit markRedone(long step, Change again, Origin origin, Instant time) {
    tell(REDO, step, origin, time);
    sql.run("UPDATE steps SET undone_by = NULL, revision = ? WHERE id = ?", Revision.of(sql), step);
    return new Commit(Revision.of(sql), step, origin, again, false);
  }

  private long tell(String kind, long step, Origin origin, Instant time) {
    long row = header(origin, time, Revision.next(sql));
    parts(row, List.of(Part.of(kind, "{\"step\":" + step + "}")));
    return row;
  }

  List<Part> parts(long step) {
    List<Part> parts = new ArrayList<>();
    for (Part head :
        sql.list(
            "SELECT kind, version, head FROM step_parts WHERE step = ? ORDER BY part",
            row -> new Part(row.getString(1), row.getInt(2), row.getString(3), List.of()),
            step)) {
      List<Thing> things =
          sql.list(
              "SELECT paper, before, after FROM step_things WHERE step = ? AND part = ? ORDER BY"
                  + " thing",
              row -> new Thing(row.getLong(1), row.getString(2), row.getString(3)),
              step,
              parts.size());
      parts.add(new Part(head.kind(), head.version(), head.head(), things));
    }
    return parts;
  }

  Change change(long step) {
    return read(step)
        .orElseThrow(
            () ->
                new LibraryException(
                    "Step %d was made by a newer Lectern and cannot be taken back here."
                        .formatted(step)));
  }

  /** Whether a step's parts can be made out; those of a newer Lectern can. */
  boolean canRead(long step) {
    try {
      read(step);
      return true;
    } catch (UnreadableException damaged) {
      return false;
    }
  }

  /**
   * What a step did; empty where it is of a kind or version unknown here.
   *
   * @throws UnreadableException where its parts cannot be made out
   */
  Optional<Change> read(long step) {
    List<Part> parts = parts(step);
    try {
      return ChangeKinds.decode(parts);
    } catch (JacksonException
        | LibraryException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException
        | DateTimeException
        | NoSuchElementException damaged) {
      throw new UnreadableException(
          new Unreadable("step_parts", String.valueOf(step), "head"), damaged);
    }
  }
}
