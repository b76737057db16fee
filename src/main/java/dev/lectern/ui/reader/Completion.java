package dev.lectern.ui.reader;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** Offers what could complete a text field, under the field; arrow keys choose. */
final class Completion {

  private static final double ROW = 30;

  private final TextField field;
  private final Function<String, List<String>> source;
  private final Popup popup = new Popup();
  private final ListView<String> list = new ListView<>();

  private Completion(TextField field, Function<String, List<String>> source) {
    this.field = field;
    this.source = source;
  }

  /** Completes a field from a source; the field's action takes what was chosen. */
  static void install(TextField field, Function<String, List<String>> source) {
    new Completion(field, source).install();
  }

  private void install() {
    list.getStyleClass().add("completion");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> take());
    popup.getContent().add(list);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    field.textProperty().addListener((property, before, now) -> offer());
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                popup.hide();
              }
            });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
  }

  private void offer() {
    List<String> found =
        field.isFocused() && !field.getText().isBlank() ? source.apply(field.getText()) : List.of();
    list.getItems().setAll(found);
    list.getSelectionModel().clearSelection();
    if (found.isEmpty()) {
      popup.hide();
      return;
    }
    list.setPrefSize(Math.max(220, field.getWidth()), found.size() * ROW + 10);
    Bounds bounds = field.localToScreen(field.getBoundsInLocal());
    if (bounds != null) {
      popup.show(field, bounds.getMinX(), bounds.getMaxY() + 2);
    }
  }

  private void typed(KeyEvent event) {
    if (!popup.isShowing()) {
      return;
    }
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case TAB -> {
        list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        take();
      }
      case ENTER -> {
        if (chosen() == null) {
          popup.hide();
          return;
        }
        take();
      }
      case ESCAPE -> popup.hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int rows) {
    int size = list.getItems().size();
    int from = list.getSelectionModel().getSelectedIndex();
    list.getSelectionModel().select(Math.floorMod(from < 0 && rows < 0 ? -1 : from + rows, size));
  }

  private @Nullable String chosen() {
    return list.getSelectionModel().getSelectedItem();
  }

  private void take() {
    String chosen = chosen();
    popup.hide();
    if (chosen != null) {
      field.setText(chosen);
      popup.hide();
      field.fireEvent(new javafx.event.ActionEvent());
    }
  }
}
