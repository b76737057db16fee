package dev.lectern.ui.ledger;

import dev.lectern.intake.ImportReport.Warning;
import dev.lectern.intake.Rereading;
import dev.lectern.ui.kit.Text;

/** What came of reading a digest again, in words. */
final class ReadResult {

  private ReadResult() {}

  static String of(Rereading.Result result) {
    StringBuilder text = new StringBuilder(counts(result));
    if (result.gone() > 0) {
      text.append(' ').append(Text.of("ledger.gone", result.gone()));
    }
    if (!result.warnings().isEmpty()) {
      Warning first = result.warnings().getFirst();
      text.append(' ')
          .append(
              Text.of("ledger.warnings", result.warnings().size(), first.line(), first.message()));
    }
    return text.toString();
  }

  private static String counts(Rereading.Result result) {
    String name = result.digest().name();
    return result.differs()
        ? Text.of("ledger.read-again", name, result.added(), result.merged(), result.unchanged())
        : Text.of("ledger.read-same", name, result.unchanged());
  }
}
