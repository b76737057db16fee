package dev.lectern.ui.intake;

import dev.lectern.intake.ImportReport.Warning;
import dev.lectern.intake.Preview;
import dev.lectern.intake.Preview.Incoming;
import java.util.ArrayList;
import java.util.List;

/** A line of a preview: what could not be read, or a paper and what would become of it. */
sealed interface PreviewLine {

  /** Where it stands in the file, from 1. */
  long line();

  record Problem(Warning warning) implements PreviewLine {
    @Override
    public long line() {
      return warning.line();
    }
  }

  record Paper(Incoming incoming) implements PreviewLine {
    @Override
    public long line() {
      return incoming.line();
    }
  }

  /** The problems first, since they are what has to be decided about. */
  static List<PreviewLine> of(Preview preview) {
    List<PreviewLine> lines = new ArrayList<>();
    preview.result().warnings().forEach(warning -> lines.add(new Problem(warning)));
    preview.papers().forEach(paper -> lines.add(new Paper(paper)));
    return lines;
  }
}
