package dev.lectern.ui.intake;

import dev.lectern.intake.ImportReport;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.intake.ImportReport.Warning;
import java.util.ArrayList;
import java.util.List;

/** A line of the result panel: a file, or something in it that could not be read. */
sealed interface ReportLine {

  record File(DigestResult result) implements ReportLine {}

  record Problem(DigestResult result, Warning warning) implements ReportLine {}

  /** Each file, with its warnings after it. */
  static List<ReportLine> of(ImportReport report) {
    List<ReportLine> lines = new ArrayList<>();
    for (DigestResult result : report.digests()) {
      lines.add(new File(result));
      result.warnings().forEach(warning -> lines.add(new Problem(result, warning)));
    }
    return lines;
  }
}
