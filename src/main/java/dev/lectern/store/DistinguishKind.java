package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import java.util.List;

/** Whether two papers are known not to be the same. */
final class DistinguishKind implements ChangeKind<Change.Distinguish> {

  @Override
  public List<String> codes() {
    return List.of("distinct");
  }

  @Override
  public Part encode(Change.Distinguish c) {
    return Part.of(
        "distinct",
        Part.head("other", c.other()),
        new Edit<>(c.paper(), c.before(), c.after()),
        Flags::write);
  }

  @Override
  public Change.Distinguish decode(Part part) {
    Edit<Boolean> edit = part.edit(Flags::read);
    return new Change.Distinguish(
        edit.paper(),
        part.number("other"),
        Boolean.TRUE.equals(edit.before()),
        Boolean.TRUE.equals(edit.after()));
  }

  @Override
  public void apply(Change.Distinguish c, Editor editor) {
    new Regrouping(editor.sql()).distinguish(c);
  }

  @Override
  public String tell(ToldPart part) {
    return "Told two papers apart: " + part.first();
  }
}
