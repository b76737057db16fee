package dev.lectern.ui.papers;

import dev.lectern.store.Matches;
import dev.lectern.ui.kit.Text;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How many papers are shown and selected, and the menu of orders. */
final class CountBar extends HBox {

  private final PapersModel model;
  private final Label count = new Label();

  CountBar(PapersModel model) {
    this.model = model;
    count.setId("count");
    count.getStyleClass().add("papers-count");
    model.matchesProperty().subscribe(now -> tell());
    model.totalProperty().subscribe(now -> tell());
    model.selectedProperty().subscribe(now -> tell());
    count.setWrapText(true);
    count.setMaxWidth(Double.MAX_VALUE);
    setHgrow(count, Priority.ALWAYS);
    SortMenu order = new SortMenu(model);
    order.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(count, order);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("papers-bar");
  }

  private void tell() {
    count.setText(counted());
  }

  private String counted() {
    Matches matches = model.matchesProperty().get();
    if (matches == null || model.totalProperty().get() < 0) {
      return "";
    }
    int selected = model.selectedProperty().get().length;
    String shown =
        matches.count() == model.totalProperty().get()
            ? Text.of("papers.count", matches.count())
            : Text.of("papers.count-of", matches.count(), model.totalProperty().get());
    return selected > 1 ? Text.of("papers.count-selected", shown, selected) : shown;
  }
}
