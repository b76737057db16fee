package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;
import java.util.UUID;

/** A file linked to a paper, changed or let go. */
final class AttachKind implements ChangeKind<Change.Attach> {

  @Override
  public List<String> codes() {
    return List.of("attachment");
  }

  @Override
  public Part encode(Change.Attach c) {
    return Part.of(
        "attachment",
        Part.head("attachment", c.attachment().toString()),
        c.edit(),
        ChangeJson::writeAttachment);
  }

  @Override
  public Change.Attach decode(Part part) {
    return new Change.Attach(
        UUID.fromString(part.text("attachment")), part.edit(ChangeJson::readAttachment));
  }

  @Override
  public void apply(Change.Attach c, Editor editor) {
    editor.touch(new AttachmentTable(editor.sql()).set(c));
  }

  @Override
  public String tell(ToldPart part) {
    return (part.after().isEmpty() ? "Let go a file of " : "Attached a file to ") + part.papers();
  }
}
