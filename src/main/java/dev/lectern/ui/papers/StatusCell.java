package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.model.ReadingStatus;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** How far the user is with a paper, as a picture. */
final class StatusCell extends TableCell<PaperRow, @Nullable PaperSummary> {

  private @Nullable ReadingStatus shown;

  StatusCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("status-cell");
  }

  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    @Nullable ReadingStatus status = empty || paper == null ? null : paper.status();
    if (status != shown) {
      shown = status;
      show(status);
    }
  }

  private void show(@Nullable ReadingStatus status) {
    String words = status == null ? null : Text.of("status." + status.code());
    setGraphic(status == null ? null : Icons.status(status));
    setAccessibleText(words);
    Tips.set(this, words);
  }
}
