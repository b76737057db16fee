package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.ReadingStatus;
import java.util.List;

/** How far the user is with papers. */
final class SetStatusKind implements ChangeKind<Change.SetStatus> {

  @Override
  public List<String> codes() {
    return List.of("status");
  }

  @Override
  public Part encode(Change.SetStatus c) {
    return Part.of("status", "{}", c.edits(), ReadingStatus::code);
  }

  @Override
  public Change.SetStatus decode(Part part) {
    return new Change.SetStatus(part.edits(SetStatusKind::status));
  }

  @Override
  public void apply(Change.SetStatus c, Editor editor) {
    editor.set("status", c.edits(), s -> s == null ? 0 : s.ordinal());
  }

  @Override
  public String tell(ToldPart part) {
    return "Marked " + part.papers() + " " + part.after();
  }

  private static ReadingStatus status(String code) {
    return ReadingStatus.parse(code)
        .orElseThrow(() -> new LibraryException("The journal holds an unknown status: " + code));
  }
}
