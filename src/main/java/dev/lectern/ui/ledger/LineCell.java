package dev.lectern.ui.ledger;

import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import dev.lectern.ui.ledger.TextModel.Shown;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of a digest with its number, marked where it is a paper's. */
final class LineCell extends ListCell<Integer> {

  private static final PseudoClass OF_PAPER = PseudoClass.getPseudoClass("of-paper");
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final TextModel model;
  private final Label number = new Label();
  private final Label text = new Label();
  private final Label remark = new Label(Text.of("lines.cut"));
  private final HBox box = new HBox(number, text, remark);

  LineCell(TextModel model) {
    this.model = model;
    getStyleClass().add("line-cell");
    number.getStyleClass().add("line-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Wrapping.in(text);
    text.getStyleClass().add("line-text");
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    remark.getStyleClass().add("line-remark");
    remark.setMinWidth(Region.USE_PREF_SIZE);
    remark.managedProperty().bind(remark.visibleProperty());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    model.currentProperty().addListener((property, before, now) -> mark());
  }

  @Override
  protected void updateItem(@Nullable Integer line, boolean empty) {
    super.updateItem(line, empty);
    Shown shown = model.shownProperty().get();
    if (empty || line == null || shown == null || line > shown.text().size()) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      int width = String.valueOf(shown.text().size()).length();
      number.setText(" ".repeat(width - String.valueOf(line).length()) + line);
      text.setText(Invisible.shown(shown.text().line(line)));
      remark.setVisible(shown.text().isCut(line));
      setGraphic(box);
      setAccessibleText(Text.of("lines.line", String.valueOf(line), text.getText()));
    }
    mark();
  }

  /** The height of a line that is broken to fit the width; a label alone knows no width here. */
  @Override
  protected double computePrefHeight(double width) {
    return getGraphic() == null || width <= 0
        ? super.computePrefHeight(width)
        : Math.ceil(box.prefHeight(width));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() != null) {
      box.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }

  private void mark() {
    Shown shown = model.shownProperty().get();
    Integer line = getItem();
    int entry = shown == null || line == null ? -1 : shown.entryAt(line);
    pseudoClassStateChanged(OF_PAPER, entry >= 0);
    pseudoClassStateChanged(CURRENT, entry >= 0 && entry == model.currentProperty().get());
    pseudoClassStateChanged(
        FIRST,
        entry >= 0 && line != null && shown != null && shown.entries().get(entry).line() == line);
  }
}
