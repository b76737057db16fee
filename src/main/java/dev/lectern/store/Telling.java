package dev.lectern.store;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A step in words: {@code Tagged 12 papers rl}. */
record Telling(String kind, String summary) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Head(
      long step,
      int part,
      String kind,
      JsonNode head,
      int things,
      String first,
      String firstBefore,
      String firstAfter) {}

  static Telling of(Sql sql, long step) {
    List<Head> parts =
        sql.list(
            """
            SELECT p.kind, p.head, p.things, coalesce(q.key, ''), coalesce(t.before, ''),
              coalesce(t.after, ''), p.part
            FROM step_parts p
            LEFT JOIN step_things t ON t.step = p.step AND t.part = p.part AND t.thing = 0
            LEFT JOIN papers q ON q.id = t.paper
            WHERE p.step = ? ORDER BY p.part
            """,
            row ->
                new Head(
                    step,
                    row.getInt(7),
                    row.getString(1),
                    row.decoded(2, row.getString(2), JSON::readTree, JSON.createObjectNode()),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    shortened(row.getString(6))),
            step);
    if (parts.isEmpty()) {
      return new Telling("unknown", "A step without parts");
    }
    String kind = parts.size() == 1 ? parts.getFirst().kind() : "batch";
    // A paper added by hand comes with all its values.
    List<Head> told = parts.getFirst().kind().equals("add") ? parts.subList(0, 1) : parts;
    return new Telling(kind, String.join("; ", told.stream().map(p -> sentence(sql, p)).toList()));
  }

  private static String sentence(Sql sql, Head p) {
    return switch (p.kind()) {
      case "tag" ->
          p.firstAfter().equals("1")
              ? "Tagged " + papers(p) + " " + text(p, "tag")
              : "Took the tag " + text(p, "tag") + " from " + papers(p);
      case "color-tag" -> "Coloured the tag " + text(p, "tag");
      case "status" -> "Marked " + papers(p) + " " + p.firstAfter();
      case "star" -> (p.firstAfter().equals("1") ? "Starred " : "Took the star from ") + papers(p);
      case "rating" -> "Rated " + papers(p) + " " + p.firstAfter();
      case "note" ->
          (p.firstAfter().isEmpty() ? "Removed the note of " : "Changed the note of ") + papers(p);
      case "sent-note" ->
          (p.firstAfter().isEmpty() ? "Removed the note by " : "Took over the note by ")
              + text(p, "sender")
              + " on "
              + papers(p);
      case "field" -> "Corrected the " + text(p, "field") + " of " + papers(p);
      case "key" -> "Gave a paper the key " + p.firstAfter();
      case "highlight" -> highlighted(p) + papers(p);
      case "list" ->
          p.head().hasNonNull("after")
              ? "Named a reading list " + text(p, "after")
              : "Deleted the reading list " + text(p, "before");
      case "list-place" -> listed(sql, p);
      case "search" ->
          (p.head().hasNonNull("after") ? "Saved the search " : "Forgot the search ")
              + text(p, "name");
      case "key-pattern" ->
          p.head().hasNonNull("after")
              ? "Chose " + text(p, "after") + " for the citation keys of new papers"
              : "Went back to the usual citation keys of new papers";
      case "trash" ->
          p.firstAfter().equals("1")
              ? "Moved " + papers(p) + " to the trash"
              : "Brought back from the trash " + papers(p);
      case "empty-trash" -> "Emptied the trash: deleted %d for good".formatted(p.things());
      case "add" -> "Added " + papers(p);
      case "attachment" ->
          (p.firstAfter().isEmpty() ? "Let go a file of " : "Attached a file to ") + papers(p);
      case "regroup" ->
          (p.firstAfter().isEmpty() ? "Split off " : "Merged into another paper: ") + papers(p);
      case "distinct" -> "Told two papers apart: " + p.first();
      case "captured" -> "Set the capture day of digest " + text(p, "digest");
      case "read-again" -> "Read digest " + p.head().path("digest").asLong() + " again";
      case "import" ->
          "Imported " + text(p, "name") + " (" + counted(p.head().path("papers").asInt()) + ")";
      case "remove-digest" -> "Removed " + text(p, "name");
      case "undo" -> "Undid: " + earlier(sql, p);
      case "redo" -> "Redid: " + earlier(sql, p);
      default -> "A step of a newer Lectern (" + p.kind() + ")";
    };
  }

  /** Only what came before can have been taken back. */
  private static String earlier(Sql sql, Head p) {
    long step = p.head().path("step").asLong(p.step());
    return step < p.step() ? of(sql, step).summary() : "a step that cannot be read";
  }

  private static String counted(int papers) {
    return papers == 1 ? "1 paper" : papers + " papers";
  }

  /** Of the papers of the list, those that only moved up or down do not count. */
  private static String listed(Sql sql, Head p) {
    record Counts(int gone, int come) {}
    Counts counts =
        sql.one(
                """
                SELECT sum(after IS NULL), sum(before IS NULL) FROM step_things
                WHERE step = ? AND part = ?
                """,
                row -> new Counts(row.getInt(1), row.getInt(2)),
                p.step(),
                p.part())
            .orElseThrow();
    String list = list(sql, p);
    if (counts.gone() > 0) {
      return "Took " + papers(counts.gone(), p) + " off " + list;
    }
    if (counts.come() > 0) {
      return "Put " + papers(counts.come(), p) + " on " + list;
    }
    return p.things() == 1
        ? "Changed the place of " + p.first() + " on " + list
        : "Changed the order of " + list;
  }

  private static String list(Sql sql, Head p) {
    return sql.one(
            "SELECT name FROM lists WHERE lower(hex(uuid)) = ?",
            row -> "the reading list " + row.getString(1),
            text(p, "list").replace("-", ""))
        .orElse("a reading list");
  }

  private static String highlighted(Head p) {
    if (p.firstAfter().isEmpty()) {
      return "Removed a highlight from ";
    }
    return p.firstBefore().isEmpty() ? "Highlighted in " : "Changed a highlight of ";
  }

  private static String papers(Head p) {
    return papers(p.things(), p);
  }

  private static String papers(int count, Head p) {
    return count == 1 ? p.first() : count + " papers";
  }

  private static String text(Head p, String name) {
    return p.head().path(name).asString("");
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }
}
