package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** How far the user is with a paper, as a picture. */
final class StatusCell extends TableCell<PaperRow, @Nullable PaperSummary> {

  StatusCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("status-cell");
  }

  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    if (empty || paper == null) {
      setGraphic(null);
      setAccessibleText(null);
      setTooltip(null);
      return;
    }
    String status = Text.of("status." + paper.status().code());
    setGraphic(Icons.status(paper.status()));
    setAccessibleText(status);
    setTooltip(new Tooltip(status));
  }
}
