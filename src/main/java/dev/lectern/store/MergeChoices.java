package dev.lectern.store;

import dev.lectern.model.PaperField;
import dev.lectern.model.ReadingStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants of a merged paper otherwise than it would come out by itself.
 *
 * @param fields values as corrections are written; a field that is not named comes out by itself
 * @param status how far the user is with it; null for the further of the two
 */
public record MergeChoices(Map<PaperField, String> fields, @Nullable ReadingStatus status) {

  /** Everything comes out by itself. */
  public static final MergeChoices NONE = new MergeChoices(Map.of(), null);

  public MergeChoices {
    fields = Map.copyOf(fields);
  }
}
