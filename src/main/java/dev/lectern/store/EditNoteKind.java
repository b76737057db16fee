package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** A paper's own note. */
final class EditNoteKind implements ChangeKind<Change.EditNote> {

  @Override
  public List<String> codes() {
    return List.of("note");
  }

  @Override
  public Part encode(Change.EditNote c) {
    return Part.of("note", "{}", c.edit(), text -> text);
  }

  @Override
  public Change.EditNote decode(Part part) {
    return new Change.EditNote(part.edit(text -> text));
  }

  @Override
  public void apply(Change.EditNote c, Editor editor) {
    editor.note(NoteTable.OWN, c.edit());
  }

  @Override
  public String tell(ToldPart part) {
    return (part.after().isEmpty() ? "Removed the note of " : "Changed the note of ")
        + part.papers();
  }
}
