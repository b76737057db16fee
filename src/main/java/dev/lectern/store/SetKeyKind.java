package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import java.util.List;

/** A paper's citation key; the former one goes on leading to it. */
final class SetKeyKind implements ChangeKind<Change.SetKey> {

  @Override
  public List<String> codes() {
    return List.of("key");
  }

  @Override
  public Part encode(Change.SetKey c) {
    return Part.of("key", "{}", c.edit(), text -> text);
  }

  @Override
  public Change.SetKey decode(Part part) {
    return new Change.SetKey(part.edit(text -> text));
  }

  @Override
  public void apply(Change.SetKey c, Editor editor) {
    Edit<String> edit = c.edit();
    Sql sql = editor.sql();
    int changed =
        sql.run(
            "UPDATE papers SET key = ? WHERE id = ? AND key IS ?",
            edit.after(),
            edit.paper(),
            edit.before());
    editor.check(changed == 1, edit.paper(), "key");
    sql.run("DELETE FROM former_keys WHERE key = ?", edit.after());
    if (edit.before() != null) {
      sql.run(
          "INSERT OR REPLACE INTO former_keys (key, paper) VALUES (?, ?)",
          edit.before(),
          edit.paper());
    }
    editor.touch(edit.paper());
  }

  @Override
  public String tell(ToldPart part) {
    return "Gave a paper the key " + part.after();
  }
}
