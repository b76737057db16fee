package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list: a paper's number at once, what is shown of it as soon as that has been read,
 * which nobody does until somebody looks.
 */
final class PaperRow {

  private final int id;
  private final int place;
  private final Consumer<PaperRow> looked;
  private @Nullable ReadOnlyObjectWrapper<@Nullable PaperSummary> summary;
  private boolean asked;

  /**
   * A row that has not been read.
   *
   * @param place where it was in the list when it was made
   * @param looked told once, when somebody looks at a row that has not been asked for
   */
  PaperRow(int id, int place, Consumer<PaperRow> looked) {
    this.id = id;
    this.place = place;
    this.looked = looked;
  }

  int id() {
    return id;
  }

  int place() {
    return place;
  }

  @Nullable PaperSummary summary() {
    return summaryProperty().get();
  }

  ReadOnlyObjectProperty<@Nullable PaperSummary> summaryProperty() {
    if (ask()) {
      looked.accept(this);
    }
    return value().getReadOnlyProperty();
  }

  void show(PaperSummary paper) {
    value().set(paper);
  }

  /** Whether it still has to be read; true only once. */
  boolean ask() {
    boolean first = !asked;
    asked = true;
    return first;
  }

  /** Of the rows of a selection most are never looked at. */
  private ReadOnlyObjectWrapper<@Nullable PaperSummary> value() {
    ReadOnlyObjectWrapper<@Nullable PaperSummary> made = summary;
    if (made == null) {
      made = new ReadOnlyObjectWrapper<>();
      summary = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return String.valueOf(id);
  }
}
