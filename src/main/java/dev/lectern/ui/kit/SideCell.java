package dev.lectern.ui.kit;

import dev.lectern.text.Invisible;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A row of a tree at the window's side: icon, name, remark and a count at the right edge. */
public abstract class SideCell<T> extends TreeCell<@Nullable T> {

  private final StackPane icon = new StackPane();
  private final Label name = new Label();
  private final Label remark = new Label();
  private final Label count = new Label();
  private final HBox row = new HBox(icon, name, remark, count);

  protected SideCell() {
    row.getStyleClass().add("side-row");
    row.setAlignment(Pos.CENTER_LEFT);
    icon.getStyleClass().add("side-icon");
    name.getStyleClass().add("side-name");
    remark.getStyleClass().add("side-remark");
    count.getStyleClass().add("side-count");
    name.setMinWidth(0);
    remark.setMinWidth(0);
    remark.setMaxWidth(Double.MAX_VALUE);
    count.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(remark, Priority.ALWAYS);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("side-cell");
    setMinWidth(0);
    setPrefWidth(0); // Never wider than the tree: names end in an ellipsis instead.
  }

  /** Fills the row with what there is; called for rows that hold something. */
  protected abstract void show(T value);

  @Override
  protected final void updateItem(@Nullable T value, boolean empty) {
    super.updateItem(value, empty);
    if (empty || value == null) {
      setGraphic(null);
      setAccessibleText(null);
      Tips.set(this, null);
    } else {
      setGraphic(row);
      show(value);
    }
  }

  protected final void show(@Nullable Node picture, String text, String more, String counted) {
    icon.getChildren().clear();
    if (picture != null) {
      icon.getChildren().add(picture);
    }
    icon.setManaged(picture != null);
    name.setText(Invisible.shown(text));
    remark.setText(Invisible.shown(more));
    count.setText(counted);
    // A name goes before its remark where there is no room for both.
    name.setMinWidth(more.isEmpty() ? 0 : USE_PREF_SIZE);
  }

  /** What stands at the right edge, after the count. */
  protected final void showAtEnd(@Nullable Node node) {
    row.getChildren().setAll(icon, name, remark, count);
    if (node != null) {
      row.getChildren().add(node);
    }
  }

  /** A number as a badge; nothing for none. */
  public static String badge(int number) {
    return number > 0 ? String.format(Text.locale(), "%,d", number) : "";
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() != null) {
      double left = row.getLayoutX();
      row.resize(Math.max(0, getWidth() - left - snappedRightInset()), row.getHeight());
    }
  }
}
