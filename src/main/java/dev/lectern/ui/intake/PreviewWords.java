package dev.lectern.ui.intake;

import dev.lectern.format.Formats.Guess;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.intake.Preview;
import dev.lectern.ui.kit.Text;

/** What a preview says in words. */
final class PreviewWords {

  private PreviewWords() {}

  /** What would become of the file, and how sure its format is. */
  static String outcome(Preview preview) {
    DigestResult result = preview.result();
    if (result.error() != null) {
      return Text.of("preview.unreadable", result.error());
    }
    if (result.alreadyImported()) {
      return Text.of("report.already", result.papers());
    }
    String counts =
        Text.of(
            "preview.counts",
            result.papers(),
            result.added(),
            result.merged(),
            result.warnings().size());
    return isSure(preview) ? counts : Text.of("preview.unsure", counts, preview.format());
  }

  private static boolean isSure(Preview preview) {
    return preview.guesses().stream()
        .filter(guess -> guess.format().equals(preview.format()))
        .anyMatch(Guess::isSure);
  }
}
