package dev.lectern.store;

import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperField;
import dev.lectern.model.ReadingStatus;
import java.util.Map;

/**
 * Two papers side by side, and what they would be as one.
 *
 * @param together what would be believed after the second was merged into the first, as text
 * @param status how far the user would be with the one paper
 */
public record Comparison(
    PaperDetails first,
    PaperDetails second,
    Map<PaperField, String> together,
    ReadingStatus status) {

  public Comparison {
    together = Map.copyOf(together);
  }
}
