package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** A paper added by hand. */
final class AddByHandKind implements ChangeKind<Change.AddByHand> {

  @Override
  public List<String> codes() {
    return List.of("add");
  }

  @Override
  public Part encode(Change.AddByHand c) {
    return Part.of("add", "{}", c.edit(), Flags::write);
  }

  @Override
  public Change.AddByHand decode(Part part) {
    return new Change.AddByHand(part.edit(Flags::read));
  }

  @Override
  public void apply(Change.AddByHand c, Editor editor) {
    editor.set("by_hand", List.of(c.edit()), byHand -> byHand);
  }

  @Override
  public String tell(ToldPart part) {
    return "Added " + part.papers();
  }

  @Override
  public boolean changesTitles(Change.AddByHand c) {
    return true;
  }
}
