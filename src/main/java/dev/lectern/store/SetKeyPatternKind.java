package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** The pattern of citation keys for papers that come in. */
final class SetKeyPatternKind implements ChangeKind<Change.SetKeyPattern> {

  @Override
  public List<String> codes() {
    return List.of("key-pattern");
  }

  @Override
  public Part encode(Change.SetKeyPattern c) {
    return Part.of("key-pattern", Part.head("before", c.before(), "after", c.after()));
  }

  @Override
  public Change.SetKeyPattern decode(Part part) {
    return new Change.SetKeyPattern(part.textOrNull("before"), part.textOrNull("after"));
  }

  @Override
  public void apply(Change.SetKeyPattern c, Editor editor) {
    new KeyPatternTable(editor.sql()).set(c);
  }

  @Override
  public String tell(ToldPart part) {
    return part.has("after")
        ? "Chose " + part.text("after") + " for the citation keys of new papers"
        : "Went back to the usual citation keys of new papers";
  }
}
