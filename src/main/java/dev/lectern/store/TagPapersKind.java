package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** Papers put under a tag or taken from it. */
final class TagPapersKind implements ChangeKind<Change.TagPapers> {

  @Override
  public List<String> codes() {
    return List.of("tag");
  }

  @Override
  public Part encode(Change.TagPapers c) {
    return Part.of("tag", Part.head("tag", c.tag()), c.edits(), Flags::write);
  }

  @Override
  public Change.TagPapers decode(Part part) {
    return new Change.TagPapers(part.text("tag"), part.edits(Flags::read));
  }

  @Override
  public void apply(Change.TagPapers c, Editor editor) {
    long tag = TagRows.number(editor.sql(), c.tag());
    String what = "tag " + c.tag();
    for (EditRun<Boolean> run : EditRun.of(c.edits())) {
      boolean on = Boolean.TRUE.equals(run.after());
      editor.noneOf(on ? TAGGED : UNTAGGED, what, run.listed(), tag);
      int changed = editor.sql().run(on ? ADD : TAKE, tag, run.listed());
      editor.check(changed == run.papers().size(), run.papers().getFirst(), what);
      run.papers().forEach(editor::touch);
    }
  }

  @Override
  public String tell(ToldPart part) {
    return part.isSet()
        ? "Tagged " + part.papers() + " " + part.text("tag")
        : "Took the tag " + part.text("tag") + " from " + part.papers();
  }

  private static final String TAGGED =
      """
      SELECT j.value FROM json_each(?) j
      WHERE EXISTS (SELECT 1 FROM paper_tags WHERE tag = ? AND paper = j.value) LIMIT 1
      """;

  private static final String UNTAGGED =
      """
      SELECT j.value FROM json_each(?) j
      WHERE NOT EXISTS (SELECT 1 FROM paper_tags WHERE tag = ? AND paper = j.value) LIMIT 1
      """;

  private static final String ADD =
      "INSERT OR IGNORE INTO paper_tags (tag, paper) SELECT ?, value FROM json_each(?)";

  private static final String TAKE =
      "DELETE FROM paper_tags WHERE tag = ? AND paper IN " + PaperNumbers.LISTED;
}
