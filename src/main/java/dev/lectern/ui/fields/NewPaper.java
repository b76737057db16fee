package dev.lectern.ui.fields;

import dev.lectern.evidence.Corrections;
import dev.lectern.model.PaperField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What is filled in for a paper that is added by hand. */
final class NewPaper {

  private final Map<PaperField, String> typed = new EnumMap<>(PaperField.class);

  // Properties
  private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(false);

  /** Whether there is a title and nothing is wrong. */
  ReadOnlyBooleanProperty completeProperty() {
    return complete.getReadOnlyProperty();
  }

  // Commands

  /** Takes a value in; what is wrong with it, one sentence. */
  Optional<String> fill(PaperField field, String text) {
    if (text.isBlank()) {
      typed.remove(field);
    } else {
      typed.put(field, text.strip());
    }
    complete.set(
        typed.containsKey(PaperField.TITLE)
            && typed.entrySet().stream()
                .allMatch(e -> Corrections.problem(e.getKey(), e.getValue()).isEmpty()));
    return text.isBlank() ? Optional.empty() : Corrections.problem(field, text);
  }

  /** The values that are not empty. */
  Map<PaperField, String> values() {
    return Map.copyOf(typed);
  }
}
