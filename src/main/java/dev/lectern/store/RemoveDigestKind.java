package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** A digest taken out, with the papers that nothing else shows. */
final class RemoveDigestKind implements ChangeKind<Change.RemoveDigest> {

  @Override
  public List<String> codes() {
    return List.of("remove-digest");
  }

  @Override
  public Part encode(Change.RemoveDigest c) {
    return Part.of(
        "remove-digest", Part.head("digest", c.digest(), "name", c.name(), "papers", c.papers()));
  }

  @Override
  public Change.RemoveDigest decode(Part part) {
    return new Change.RemoveDigest(
        part.number("digest"), part.text("name"), (int) part.number("papers"));
  }

  @Override
  public void apply(Change.RemoveDigest c, Editor editor) {
    DigestRows.remove(editor.sql(), c.digest(), true);
    editor.redated(c.digest());
  }

  @Override
  public String tell(ToldPart part) {
    return "Removed " + part.text("name");
  }

  @Override
  public boolean movesDigests() {
    return true;
  }
}
