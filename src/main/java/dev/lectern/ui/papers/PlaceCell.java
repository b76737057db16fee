package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.ui.kit.Places;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A part of a paper's place on the reading list, in a column of its own. */
final class PlaceCell extends TableCell<PaperRow, @Nullable PaperSummary> {

  private final Places.Row field;

  PlaceCell(Places.Row field) {
    this.field = field;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("place-cell");
  }

  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    if (empty || paper == null) {
      setGraphic(null);
    } else {
      field.show(paper.id());
      setGraphic(field.node());
    }
  }
}
