package dev.lectern.ui.history;

import dev.lectern.model.PaperSummary;
import dev.lectern.text.ReadableText;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A paper of a step, by its title. */
final class StepPaperCell extends ListCell<@Nullable PaperSummary> {

  StepPaperCell() {
    setPrefWidth(0); // Long titles end in an ellipsis.
  }

  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    setText(empty || paper == null ? null : ReadableText.of(paper.title()).text());
  }
}
