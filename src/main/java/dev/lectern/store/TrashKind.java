package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import java.util.List;

/** Papers put into the trash, taken out of it, or deleted from it for good. */
final class TrashKind implements ChangeKind<Change.Trash> {

  @Override
  public List<String> codes() {
    return List.of("trash", "empty-trash");
  }

  @Override
  public Part encode(Change.Trash c) {
    return Part.of(isEmptied(c) ? "empty-trash" : "trash", "{}", c.edits(), Flags::write);
  }

  @Override
  public Change.Trash decode(Part part) {
    return new Change.Trash(part.edits(Flags::read));
  }

  @Override
  public void apply(Change.Trash c, Editor editor) {
    c.edits().forEach(edit -> move(edit, editor));
  }

  @Override
  public String tell(ToldPart part) {
    if (part.kind().equals("empty-trash")) {
      return "Emptied the trash: deleted %d for good".formatted(part.things());
    }
    return part.isSet()
        ? "Moved " + part.papers() + " to the trash"
        : "Brought back from the trash " + part.papers();
  }

  /** Papers without a value after it are in the library and in the trash no more. */
  private static boolean isEmptied(Change.Trash c) {
    return !c.edits().isEmpty() && c.edits().getFirst().after() == null;
  }

  private static void move(Edit<Boolean> edit, Editor editor) {
    String update =
        Boolean.TRUE.equals(edit.after())
            ? "UPDATE papers SET trashed = unixepoch() * 1000 WHERE id = ? AND trashed IS NULL"
            : "UPDATE papers SET trashed = NULL WHERE id = ? AND trashed IS NOT NULL";
    boolean moved = editor.sql().run(update, edit.paper()) == 1;
    editor.check(moved, edit.paper(), "place in the trash");
    editor.touch(edit.paper());
  }
}
