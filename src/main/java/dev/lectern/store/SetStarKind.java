package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** Stars given or taken. */
final class SetStarKind implements ChangeKind<Change.SetStar> {

  @Override
  public List<String> codes() {
    return List.of("star");
  }

  @Override
  public Part encode(Change.SetStar c) {
    return Part.of("star", "{}", c.edits(), Flags::write);
  }

  @Override
  public Change.SetStar decode(Part part) {
    return new Change.SetStar(part.edits(Flags::read));
  }

  @Override
  public void apply(Change.SetStar c, Editor editor) {
    editor.set("starred", c.edits(), star -> star);
  }

  @Override
  public String tell(ToldPart part) {
    return (part.isSet() ? "Starred " : "Took the star from ") + part.papers();
  }
}
