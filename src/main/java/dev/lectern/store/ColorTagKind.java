package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** A tag's colour. */
final class ColorTagKind implements ChangeKind<Change.ColorTag> {

  @Override
  public List<String> codes() {
    return List.of("color-tag");
  }

  @Override
  public Part encode(Change.ColorTag c) {
    return Part.of(
        "color-tag", Part.head("tag", c.tag(), "before", c.before(), "after", c.after()));
  }

  @Override
  public Change.ColorTag decode(Part part) {
    return new Change.ColorTag(
        part.text("tag"), part.textOrNull("before"), part.textOrNull("after"));
  }

  @Override
  public void apply(Change.ColorTag c, Editor editor) {
    long tag = TagRows.number(editor.sql(), c.tag());
    int changed =
        editor
            .sql()
            .run(
                "UPDATE tags SET color = ? WHERE id = ? AND color IS ?",
                c.after(),
                tag,
                c.before());
    if (changed != 1) {
      throw new EditConflict(
          "The colour of the tag “%s” was changed by someone else meanwhile; nothing was changed."
              .formatted(c.tag()));
    }
  }

  @Override
  public String tell(ToldPart part) {
    return "Coloured the tag " + part.text("tag");
  }
}
