package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.Highlight;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A highlight made, changed or removed. */
final class EditHighlightKind implements ChangeKind<Change.EditHighlight> {

  @Override
  public List<String> codes() {
    return List.of("highlight");
  }

  @Override
  public Part encode(Change.EditHighlight c) {
    return Part.of(
        "highlight",
        Part.head("highlight", c.highlight().toString()),
        c.edit(),
        ChangeJson::writeHighlight);
  }

  @Override
  public Change.EditHighlight decode(Part part) {
    return new Change.EditHighlight(
        UUID.fromString(part.text("highlight")), part.edit(ChangeJson::readHighlight));
  }

  @Override
  public void apply(Change.EditHighlight c, Editor editor) {
    Edit<Highlight> edit = c.edit();
    HighlightTable highlights = new HighlightTable(editor.sql());
    Highlight now = highlights.find(c.highlight()).orElse(null);
    editor.check(Objects.equals(now, edit.before()), edit.paper(), "highlight");
    editor.sql().run("DELETE FROM highlights WHERE uuid = ?", Uuids.bytes(c.highlight()));
    if (edit.after() != null) {
      highlights.insert(edit.paper(), edit.after());
    }
    if (!comment(edit.before()).equals(comment(edit.after()))) {
      editor.words().renew(edit.paper());
    }
    editor.touch(edit.paper());
  }

  @Override
  public String tell(ToldPart part) {
    if (part.after().isEmpty()) {
      return "Removed a highlight from " + part.papers();
    }
    return (part.before().isEmpty() ? "Highlighted in " : "Changed a highlight of ")
        + part.papers();
  }

  private static String comment(@Nullable Highlight highlight) {
    return highlight == null ? "" : highlight.comment();
  }
}
