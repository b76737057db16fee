package dev.lectern.ui.ledger;

import dev.lectern.model.DigestEntry;
import dev.lectern.text.ReadableText;
import dev.lectern.ui.kit.Text;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A paper of a digest with the lines it was read from. */
final class PaperLinesCell extends ListCell<DigestEntry> {

  private final Label title = new Label();
  private final Label lines = new Label();
  private final VBox box = new VBox(title, lines);

  PaperLinesCell() {
    title.getStyleClass().add("paper-title");
    lines.getStyleClass().add("paper-byline");
    box.getStyleClass().add("paper-lines");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() != null) {
      box.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }

  @Override
  protected void updateItem(@Nullable DigestEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    title.setText(ReadableText.of(entry.title()).text());
    lines.setText(
        entry.lastLine() == null
            ? Text.of("lines.last-lines", entry.position(), entry.line())
            : Text.of("lines.lines", entry.position(), entry.line(), entry.lastLine()));
    setGraphic(box);
    setAccessibleText(title.getText() + ", " + lines.getText());
  }
}
