package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;
import java.util.UUID;

/** A reading list made, renamed or taken away. */
final class NameListKind implements ChangeKind<Change.NameList> {

  @Override
  public List<String> codes() {
    return List.of("list");
  }

  @Override
  public Part encode(Change.NameList c) {
    return Part.of(
        "list", Part.head("list", c.list().toString(), "before", c.before(), "after", c.after()));
  }

  @Override
  public Change.NameList decode(Part part) {
    return new Change.NameList(
        UUID.fromString(part.text("list")), part.textOrNull("before"), part.textOrNull("after"));
  }

  @Override
  public void apply(Change.NameList c, Editor editor) {
    new ListTable(editor.sql()).name(c);
  }

  @Override
  public String tell(ToldPart part) {
    return part.has("after")
        ? "Named a reading list " + part.text("after")
        : "Deleted the reading list " + part.text("before");
  }
}
