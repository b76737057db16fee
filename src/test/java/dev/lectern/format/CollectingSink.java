package dev.lectern.format;

import dev.lectern.model.PaperFields;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that a reader finds. */
public final class CollectingSink implements DigestSink {

  public final List<CaptureEvidence> captures = new ArrayList<>();
  public final List<PaperDraft> papers = new ArrayList<>();
  public final List<String> warnings = new ArrayList<>();

  @Override
  public void captured(CaptureEvidence evidence) {
    captures.add(evidence);
  }

  @Override
  public void paper(PaperDraft draft) {
    papers.add(draft);
  }

  @Override
  public void warn(long line, String message) {
    warnings.add(line + ": " + message);
  }

  public List<PaperFields> fields() {
    return papers.stream().map(PaperDraft::fields).toList();
  }

  public List<String> titles() {
    return papers.stream().map(p -> p.fields().title()).toList();
  }
}
