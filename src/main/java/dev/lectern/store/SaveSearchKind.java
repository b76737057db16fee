package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** A search saved under a name, changed or forgotten. */
final class SaveSearchKind implements ChangeKind<Change.SaveSearch> {

  @Override
  public List<String> codes() {
    return List.of("search");
  }

  @Override
  public Part encode(Change.SaveSearch c) {
    return Part.of("search", Part.head("name", c.name(), "before", c.before(), "after", c.after()));
  }

  @Override
  public Change.SaveSearch decode(Part part) {
    return new Change.SaveSearch(
        part.text("name"), part.textOrNull("before"), part.textOrNull("after"));
  }

  @Override
  public void apply(Change.SaveSearch c, Editor editor) {
    new ListTable(editor.sql()).saveSearch(c);
  }

  @Override
  public String tell(ToldPart part) {
    return (part.has("after") ? "Saved the search " : "Forgot the search ") + part.text("name");
  }
}
