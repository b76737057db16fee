package dev.lectern.store;

import java.util.List;

/**
 * A step in words: {@code Tagged 12 papers rl}.
 *
 * @param kind the code of its only part, or {@code batch}
 */
record StepSentence(String kind, String sentence) {

  private static final int LONGEST_VALUE = 40;

  static StepSentence of(Sql sql, long step) {
    List<ToldPart> parts = parts(sql, step);
    if (parts.isEmpty()) {
      return new StepSentence("unknown", "A step without parts");
    }
    String kind = parts.size() == 1 ? parts.getFirst().kind() : "batch";
    // A paper added by hand comes with all its values.
    List<ToldPart> told = parts.getFirst().kind().equals("add") ? parts.subList(0, 1) : parts;
    return new StepSentence(
        kind, String.join("; ", told.stream().map(StepSentence::sentence).toList()));
  }

  private static List<ToldPart> parts(Sql sql, long step) {
    return sql.list(
        """
        SELECT p.kind, p.head, p.things, coalesce(q.key, ''), coalesce(t.before, ''),
          coalesce(t.after, ''), p.part
        FROM step_parts p
        LEFT JOIN step_things t ON t.step = p.step AND t.part = p.part AND t.thing = 0
        LEFT JOIN papers q ON q.id = t.paper
        WHERE p.step = ? ORDER BY p.part
        """,
        row ->
            new ToldPart(
                sql,
                step,
                row.getInt(7),
                row.getString(1),
                row.decoded(2, row.getString(2), Part.JSON::readTree, Part.JSON.createObjectNode()),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                shortened(row.getString(6))),
        step);
  }

  private static String sentence(ToldPart part) {
    return switch (part.kind()) {
      case Journal.UNDO -> "Undid: " + ofStep(part);
      case Journal.REDO -> "Redid: " + ofStep(part);
      default -> ChangeKinds.tell(part).orElse("A step of a newer Lectern (" + part.kind() + ")");
    };
  }

  /** Only what came before can have been taken back. */
  private static String ofStep(ToldPart part) {
    long step = part.head().path("step").asLong(part.step());
    return step < part.step() ? of(part.sql(), step).sentence() : "a step that cannot be read";
  }

  private static String shortened(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
  }
}
