package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list: a paper's number at once, what is shown of it as soon as it has been read.
 */
final class PaperRow {

  private final int id;
  private final ReadOnlyObjectWrapper<@Nullable PaperSummary> summary =
      new ReadOnlyObjectWrapper<>();
  private boolean asked;

  PaperRow(int id) {
    this.id = id;
  }

  int id() {
    return id;
  }

  @Nullable PaperSummary summary() {
    return summary.get();
  }

  ReadOnlyObjectProperty<@Nullable PaperSummary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  void show(PaperSummary value) {
    summary.set(value);
  }

  @Override
  public String toString() {
    return String.valueOf(id);
  }

  /** Whether it still has to be read; true only once. */
  boolean ask() {
    boolean first = !asked;
    asked = true;
    return first;
  }
}
