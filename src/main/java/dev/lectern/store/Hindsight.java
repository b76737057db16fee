package dev.lectern.store;

import dev.lectern.model.PastState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A paper's note and tags as they were: those of now, with every later step taken back. */
final class Hindsight {

  /** An edit of a value; {@code back} where the step that holds it was undone then. */
  private record Event(
      String kind, String tag, @Nullable String before, @Nullable String after, boolean back) {

    @Nullable String earlier() {
      return back ? after : before;
    }
  }

  private final Sql sql;

  Hindsight(Sql sql) {
    this.sql = sql;
  }

  /** The state just before a moment. */
  PastState before(Instant moment, long paper) {
    String note = Objects.requireNonNullElse(new NoteTable(sql).own(paper), "");
    TreeSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    sql.each(
        "SELECT t.name FROM paper_tags pt JOIN tags t ON t.id = pt.tag WHERE pt.paper = ?",
        row -> tags.add(row.getString(1)),
        paper);
    for (Event event : since(moment, paper)) {
      if (event.kind().equals("note")) {
        note = event.earlier() == null ? "" : event.earlier();
      } else if ("1".equals(event.earlier())) {
        tags.add(event.tag());
      } else {
        tags.remove(event.tag());
      }
    }
    return new PastState(note, List.copyOf(tags));
  }

  /** What happened to the paper from a moment on, newest first, undoing and redoing included. */
  private List<Event> since(Instant moment, long paper) {
    return sql.list(
        """
        WITH events (happened, step, back) AS (
          SELECT s.id, coalesce(CASE WHEN json_valid(p.head) THEN json_extract(p.head, '$.step') END, s.id), p.kind = 'undo'
          FROM steps s JOIN step_parts p ON p.step = s.id AND p.part = 0 WHERE s.time >= ?1
            AND (p.kind IN ('undo', 'redo')
              OR s.id IN (SELECT step FROM step_things WHERE paper = ?2)))
        SELECT p.kind, coalesce(CASE WHEN json_valid(p.head) THEN json_extract(p.head, '$.tag') END, ''), t.before, t.after, e.back
        FROM events e
        JOIN step_things t ON t.step = e.step AND t.paper = ?2
        JOIN step_parts p ON p.step = t.step AND p.part = t.part AND p.kind IN ('note', 'tag')
        ORDER BY e.happened DESC, CASE WHEN e.back THEN t.part ELSE -t.part END
        """,
        row ->
            new Event(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5)),
        moment.toEpochMilli(),
        paper);
  }
}
