package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/** The capture day of a digest as the user states it. */
final class StateCaptureKind implements ChangeKind<Change.StateCapture> {

  @Override
  public List<String> codes() {
    return List.of("captured");
  }

  @Override
  public Part encode(Change.StateCapture c) {
    return Part.of(
        "captured",
        Part.head(
            "digest",
            String.valueOf(c.digest()),
            "before",
            PaperTable.text(c.before()),
            "after",
            PaperTable.text(c.after())));
  }

  @Override
  public Change.StateCapture decode(Part part) {
    return new Change.StateCapture(
        Long.parseLong(part.text("digest")),
        PaperTable.date(part.textOrNull("before")),
        PaperTable.date(part.textOrNull("after")));
  }

  @Override
  public void apply(Change.StateCapture c, Editor editor) {
    DigestRows.state(editor.sql(), c);
    editor.redated(c.digest());
  }

  @Override
  public String tell(ToldPart part) {
    return "Set the capture day of digest " + part.text("digest");
  }
}
