package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** Which reading of a digest's bytes counts. */
final class ReadAgainKind implements ChangeKind<Change.ReadAgain> {

  @Override
  public List<String> codes() {
    return List.of("read-again");
  }

  @Override
  public Part encode(Change.ReadAgain c) {
    return Part.of(
        "read-again", Part.head("digest", c.digest(), "before", c.before(), "after", c.after()));
  }

  @Override
  public Change.ReadAgain decode(Part part) {
    return new Change.ReadAgain(
        part.number("digest"), (int) part.number("before"), (int) part.number("after"));
  }

  @Override
  public void apply(Change.ReadAgain c, Editor editor) {
    DigestRows.read(editor.sql(), c);
    editor.redated(c.digest());
  }

  @Override
  public String tell(ToldPart part) {
    return "Read digest " + part.head().path("digest").asLong() + " again";
  }

  @Override
  public boolean movesDigests() {
    return true;
  }
}
