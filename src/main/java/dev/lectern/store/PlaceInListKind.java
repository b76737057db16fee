package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;
import java.util.UUID;

/** Papers put on a reading list, moved or remarked on there, or taken off it. */
final class PlaceInListKind implements ChangeKind<Change.PlaceInList> {

  @Override
  public List<String> codes() {
    return List.of("list-place");
  }

  @Override
  public Part encode(Change.PlaceInList c) {
    return Part.of(
        "list-place", Part.head("list", c.list().toString()), c.edits(), ChangeJson::writePlace);
  }

  @Override
  public Change.PlaceInList decode(Part part) {
    return new Change.PlaceInList(
        UUID.fromString(part.text("list")), part.edits(ChangeJson::readPlace));
  }

  @Override
  public void apply(Change.PlaceInList c, Editor editor) {
    ListTable lists = new ListTable(editor.sql());
    c.edits().forEach(edit -> editor.touch(lists.place(c.list(), edit)));
  }

  @Override
  public String tell(ToldPart part) {
    Counts counts =
        part.sql()
            .one(COUNTS, row -> new Counts(row.getInt(1), row.getInt(2)), part.step(), part.part())
            .orElseThrow();
    String list = list(part);
    if (counts.gone() > 0) {
      return "Took " + part.papers(counts.gone()) + " off " + list;
    }
    if (counts.come() > 0) {
      return "Put " + part.papers(counts.come()) + " on " + list;
    }
    return part.things() == 1
        ? "Changed the place of " + part.first() + " on " + list
        : "Changed the order of " + list;
  }

  /** Of the papers of the list, those that only moved up or down do not count. */
  private record Counts(int gone, int come) {}

  private static final String COUNTS =
      """
      SELECT sum(after IS NULL), sum(before IS NULL) FROM step_things
      WHERE step = ? AND part = ?
      """;

  private static String list(ToldPart part) {
    return part.sql()
        .one(
            "SELECT name FROM lists WHERE lower(hex(uuid)) = ?",
            row -> "the reading list " + row.getString(1),
            part.text("list").replace("-", ""))
        .orElse("a reading list");
  }
}
