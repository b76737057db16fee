package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.PaperField;
import java.util.List;
import java.util.Objects;

/** The user's own value of a field. */
final class EditFieldKind implements ChangeKind<Change.EditField> {

  @Override
  public List<String> codes() {
    return List.of("field");
  }

  @Override
  public Part encode(Change.EditField c) {
    return Part.of("field", Part.head("field", c.field().code()), c.edit(), text -> text);
  }

  @Override
  public Change.EditField decode(Part part) {
    String code = part.text("field");
    PaperField field =
        PaperField.parse(code).orElseThrow(() -> new UnknownChangeException("the field " + code));
    return new Change.EditField(field, part.edit(text -> text));
  }

  @Override
  public void apply(Change.EditField c, Editor editor) {
    Edit<String> edit = c.edit();
    String field = c.field().code();
    Sql sql = editor.sql();
    String now = editor.beliefs().corrections(edit.paper()).get(c.field());
    editor.check(Objects.equals(now, edit.before()), edit.paper(), field);
    sql.run("DELETE FROM corrections WHERE paper = ? AND field = ?", edit.paper(), field);
    if (edit.after() != null) {
      sql.run(
          "INSERT INTO corrections (paper, field, value) VALUES (?, ?, ?)",
          edit.paper(),
          field,
          edit.after());
    }
    editor.beliefs().renew(edit.paper());
    editor.touch(edit.paper());
  }

  @Override
  public String tell(ToldPart part) {
    return "Corrected the " + part.text("field") + " of " + part.papers();
  }

  @Override
  public boolean changesTitles(Change.EditField c) {
    return c.field() == PaperField.TITLE;
  }
}
