package dev.lectern.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** Offers what could complete a text field, under the field; arrow keys choose. */
public final class Completion {

  private static final double ROW = 30;

  private final TextField field;
  private final Supplier<List<String>> offers;
  private final Consumer<String> taken;
  private final Popup popup = new Popup();
  private final ListView<String> list = new ListView<>();

  private Completion(TextField field, Supplier<List<String>> offers, Consumer<String> taken) {
    this.field = field;
    this.offers = offers;
    this.taken = taken;
  }

  /** Completes a field from a source; the field's action takes what was chosen. */
  public static void install(TextField field, Function<String, List<String>> source) {
    install(
        field,
        () -> source.apply(field.getText()),
        chosen -> {
          field.setText(chosen);
          field.fireEvent(new ActionEvent());
        });
  }

  /** Completes a part of a field: what is offered and what is done with it is up to the caller. */
  public static void install(
      TextField field, Supplier<List<String>> offers, Consumer<String> taken) {
    new Completion(field, offers, taken).install();
  }

  private void install() {
    list.getStyleClass().add("completion");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> take());
    popup.getContent().add(list);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    // The text changes before the caret moves, and offers depend on both.
    field.textProperty().addListener((property, before, now) -> Fx.later(this::offer));
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
    List<String> found = field.isFocused() && !field.getText().isBlank() ? offers.get() : List.of();
    list.getItems().setAll(found);
    list.getSelectionModel().clearSelection();
    if (found.isEmpty()) {
      popup.hide();
      return;
    }
    list.setPrefSize(Math.max(220, field.getWidth()), found.size() * ROW + 2);
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
      taken.accept(chosen);
    }
  }
}
