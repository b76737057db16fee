package dev.lectern.ui.ledger;

import dev.lectern.model.Digest;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Text;

/** The day a digest was captured, in words and as it is typed. */
final class CaptureDay {

  private CaptureDay() {}

  /** The day, with a sign where its year was worked out. */
  static String inWords(Digest digest) {
    if (digest.captured() == null) {
      return Text.of("ledger.day-unknown");
    }
    String day = Dates.of(digest.captured());
    return digest.capturedInferred() ? Text.of("ledger.day-inferred", day) : day;
  }

  /** The day as the field takes it; empty where it is not known with its year. */
  static String typed(Digest digest) {
    return digest.captured() == null || !digest.captured().hasYear()
        ? ""
        : digest.captured().toString();
  }
}
