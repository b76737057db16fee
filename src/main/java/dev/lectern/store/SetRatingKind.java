package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** Ratings, 0 for none. */
final class SetRatingKind implements ChangeKind<Change.SetRating> {

  @Override
  public List<String> codes() {
    return List.of("rating");
  }

  @Override
  public Part encode(Change.SetRating c) {
    return Part.of("rating", "{}", c.edits(), String::valueOf);
  }

  @Override
  public Change.SetRating decode(Part part) {
    return new Change.SetRating(part.edits(Integer::valueOf));
  }

  @Override
  public void apply(Change.SetRating c, Editor editor) {
    editor.set("rating", c.edits(), rating -> rating);
  }

  @Override
  public String tell(ToldPart part) {
    return "Rated " + part.papers() + " " + part.after();
  }
}
