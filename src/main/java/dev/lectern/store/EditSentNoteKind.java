package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** The note that another reader has sent. */
final class EditSentNoteKind implements ChangeKind<Change.EditSentNote> {

  @Override
  public List<String> codes() {
    return List.of("sent-note");
  }

  @Override
  public Part encode(Change.EditSentNote c) {
    return Part.of("sent-note", Part.head("sender", c.sender()), c.edit(), text -> text);
  }

  @Override
  public Change.EditSentNote decode(Part part) {
    return new Change.EditSentNote(part.text("sender"), part.edit(text -> text));
  }

  @Override
  public void apply(Change.EditSentNote c, Editor editor) {
    editor.note(c.sender(), c.edit());
  }

  @Override
  public String tell(ToldPart part) {
    return (part.after().isEmpty() ? "Removed the note by " : "Took over the note by ")
        + part.text("sender")
        + " on "
        + part.papers();
  }
}
