package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.ArrayList;
import java.util.List;

/** Appearances that move from one paper to another. */
final class RegroupKind implements ChangeKind<Change.Regroup> {

  @Override
  public List<String> codes() {
    return List.of("regroup");
  }

  @Override
  public Part encode(Change.Regroup c) {
    return Part.of(
        "regroup",
        Part.head("from", c.from(), "to", c.to(), "appearances", c.appearances()),
        c.survivor(),
        String::valueOf);
  }

  @Override
  public Change.Regroup decode(Part part) {
    List<Long> appearances = new ArrayList<>();
    part.json().get("appearances").forEach(a -> appearances.add(a.asLong()));
    return new Change.Regroup(
        part.number("from"), part.number("to"), appearances, part.edit(Long::valueOf));
  }

  @Override
  public void apply(Change.Regroup c, Editor editor) {
    editor.touchAll(new Regrouping(editor.sql()).apply(c));
  }

  @Override
  public String tell(ToldPart part) {
    return (part.after().isEmpty() ? "Split off " : "Merged into another paper: ") + part.papers();
  }

  @Override
  public boolean movesDigests() {
    return true;
  }
}
