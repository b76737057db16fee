package dev.lectern.ui.intake;

import dev.lectern.intake.Preview;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A file that waits for somebody to decide about it. */
final class Candidate {

  /** What was decided. */
  enum Decision {
    OPEN,
    IMPORT,
    LEAVE
  }

  private final Path file;
  private final ObjectProperty<@Nullable Preview> preview = new SimpleObjectProperty<>();
  private final ObjectProperty<Decision> decision = new SimpleObjectProperty<>(Decision.OPEN);
  private @Nullable String format;

  Candidate(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  /** The format that the user chose; null where nobody did. */
  @Nullable String format() {
    return format;
  }

  void readAs(@Nullable String chosen) {
    format = chosen;
    preview.set(null);
  }

  /** What importing it would do; null until that is known. */
  ObjectProperty<@Nullable Preview> previewProperty() {
    return preview;
  }

  ObjectProperty<Decision> decisionProperty() {
    return decision;
  }

  boolean isOpen() {
    return decision.get() == Decision.OPEN;
  }
}
