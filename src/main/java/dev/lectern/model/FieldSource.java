package dev.lectern.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of one field of a paper comes from. All values are written as corrections are;
 * the empty string stands for none.
 *
 * @param value what is believed
 * @param correction the user's own value, which wins; null where there is none
 * @param agreed what the digests alone would make believe
 * @param said what the digests say that say anything, newest first
 */
public record FieldSource(
    PaperField field, String value, @Nullable String correction, String agreed, List<Said> said) {

  public FieldSource {
    said = List.copyOf(said);
  }

  /** Whether the value is the user's own. */
  public boolean corrected() {
    return correction != null;
  }

  /**
   * What one digest says.
   *
   * @param digest its name
   * @param captured the day it was captured, as far as it is known
   * @param imported the day it came into the library
   */
  public record Said(
      String digest, @Nullable PartialDate captured, LocalDate imported, String value) {}
}
