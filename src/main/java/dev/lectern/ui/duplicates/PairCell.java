package dev.lectern.ui.duplicates;

import dev.lectern.model.PossibleDuplicate;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Text;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A pair in the list: its titles, and what makes them alike. */
final class PairCell extends ListCell<PossibleDuplicate> {

  private static final double HUNDRED = 100;

  private final Label first = new Label();
  private final Label second = new Label();
  private final Label why = new Label();
  private final VBox box = new VBox(first, second, why);

  PairCell() {
    box.getStyleClass().add("pair");
    why.getStyleClass().add("pair-why");
    // As wide as the list, never as the titles.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable PossibleDuplicate pair, boolean empty) {
    super.updateItem(pair, empty);
    setText(null);
    setGraphic(empty || pair == null ? null : box);
    if (!empty && pair != null) {
      first.setText(Invisible.shown(title(pair.first())));
      second.setText(Invisible.shown(title(pair.second())));
      why.setText(
          Text.of("duplicates.why-" + pair.why().code(), Math.round(pair.likeness() * HUNDRED)));
      setAccessibleText(String.join("; ", first.getText(), second.getText(), why.getText()));
    }
  }

  private static String title(PossibleDuplicate.Side side) {
    return side.title().isEmpty() ? Text.of("paper.untitled") : side.title();
  }
}
