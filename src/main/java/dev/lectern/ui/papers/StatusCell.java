package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.model.ReadingStatus;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** How far the user is with a paper, as a picture. */
final class StatusCell extends TableCell<PaperRow, @Nullable PaperSummary> {

  private final Map<ReadingStatus, Tooltip> words;
  private @Nullable ReadingStatus shown;

  /**
   * Makes an empty cell.
   *
   * @param words what the pictures mean, for all cells of a list
   */
  StatusCell(Map<ReadingStatus, Tooltip> words) {
    this.words = words;
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
    if (status == null) {
      setGraphic(null);
      setAccessibleText(null);
      setTooltip(null);
      return;
    }
    Tooltip meaning = words.computeIfAbsent(status, StatusCell::words);
    setGraphic(Icons.status(status));
    setAccessibleText(meaning.getText());
    setTooltip(meaning);
  }

  private static Tooltip words(ReadingStatus status) {
    return new Tooltip(Text.of("status." + status.code()));
  }
}
