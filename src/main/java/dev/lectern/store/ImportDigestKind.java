package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** A digest that came in. */
final class ImportDigestKind implements ChangeKind<Change.ImportDigest> {

  @Override
  public List<String> codes() {
    return List.of("import");
  }

  @Override
  public Part encode(Change.ImportDigest c) {
    return Part.of(
        "import", Part.head("digest", c.digest(), "name", c.name(), "papers", c.papers()));
  }

  @Override
  public Change.ImportDigest decode(Part part) {
    return new Change.ImportDigest(
        part.number("digest"), part.text("name"), (int) part.number("papers"));
  }

  @Override
  public void apply(Change.ImportDigest c, Editor editor) {
    DigestRows.remove(editor.sql(), c.digest(), false);
    editor.redated(c.digest());
  }

  @Override
  public String tell(ToldPart part) {
    return "Imported "
        + part.text("name")
        + " ("
        + counted(part.head().path("papers").asInt())
        + ")";
  }

  @Override
  public boolean movesDigests() {
    return true;
  }

  private static String counted(int papers) {
    return papers == 1 ? "1 paper" : papers + " papers";
  }
}
