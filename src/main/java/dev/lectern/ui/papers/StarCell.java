package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A star to click. */
final class StarCell extends TableCell<PaperRow, @Nullable PaperSummary> {

  private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");

  private final Node star = Icons.star();

  StarCell(Consumer<PaperSummary> toggle) {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("star-cell");
    addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
            toggle.accept(getItem());
            event.consume();
          }
        });
  }

  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    boolean shown = !empty && paper != null;
    boolean starred = shown && paper.starred();
    setGraphic(shown ? star : null);
    setAccessibleText(shown ? Text.of(starred ? "paper.starred" : "paper.not-starred") : null);
    pseudoClassStateChanged(STARRED, starred);
  }
}
