package dev.lectern.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Offers what could complete a text, under its field or, in a text of many lines, at the caret;
 * arrow keys choose.
 */
public final class Completion {

  private static final double ROW = 30;
  private static final double LINE = 24;
  private static final double NARROWEST = 220;
  private static final double AT_CARET = 460;

  private final TextInputControl field;
  private final Supplier<List<String>> offers;
  private final Consumer<String> taken;

  /** Made when there first is something to offer; a window that opens has nothing yet. */
  private @Nullable Offered offered;

  /** The offers over the window. */
  private record Offered(Popup popup, ListView<String> list) {}

  private Completion(
      TextInputControl field, Supplier<List<String>> offers, Consumer<String> taken) {
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
  public static Completion install(
      TextInputControl field, Supplier<List<String>> offers, Consumer<String> taken) {
    Completion completion = new Completion(field, offers, taken);
    completion.install();
    return completion;
  }

  /** Asks again for what to offer: it has come only now. */
  public void renew() {
    offer();
  }

  private void install() {
    // The text changes before the caret moves, and offers depend on both.
    field.textProperty().addListener((property, before, now) -> Fx.later(this::offer));
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                hide();
              }
            });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
  }

  private Offered made() {
    if (offered == null) {
      ListView<String> list = new ListView<>();
      list.getStyleClass().add("completion");
      list.setFixedCellSize(ROW);
      list.setFocusTraversable(false);
      list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> take(list));
      Popup popup = new Popup();
      popup.getContent().add(list);
      popup.setAutoHide(true);
      popup.setHideOnEscape(false);
      Boxes.spare(popup);
      offered = new Offered(popup, list);
    }
    return offered;
  }

  private void hide() {
    if (offered != null) {
      offered.popup().hide();
    }
  }

  private void offer() {
    List<String> found = field.isFocused() && !field.getText().isBlank() ? offers.get() : List.of();
    if (found.isEmpty()) {
      hide();
      return;
    }
    ListView<String> list = made().list();
    list.getItems().setAll(found);
    list.getSelectionModel().clearSelection();
    double height = ScreenRoom.rows(found.size(), ROW);
    list.setPrefSize(width(), height);
    Bounds bounds = field.localToScreen(field.getBoundsInLocal());
    if (bounds != null) {
      Point2D place =
          field instanceof TextArea
              ? atCaret(height)
              : new Point2D(bounds.getMinX(), bounds.getMaxY() + 2);
      made().popup().show(field, place.getX(), place.getY());
    }
  }

  private double width() {
    return field instanceof TextArea ? AT_CARET : Math.max(NARROWEST, field.getWidth());
  }

  /** Under the caret's line, or over it where the screen ends. */
  private Point2D atCaret(double height) {
    Point2D caret = field.getInputMethodRequests().getTextLocation(0);
    boolean fits =
        Screen.getScreensForRectangle(caret.getX(), caret.getY(), 1, 1).stream()
            .allMatch(screen -> caret.getY() + height < screen.getVisualBounds().getMaxY());
    return fits ? caret.add(0, 2) : caret.subtract(0, height + LINE);
  }

  private void typed(KeyEvent event) {
    if (offered == null || !offered.popup().isShowing()) {
      return;
    }
    ListView<String> list = offered.list();
    switch (event.getCode()) {
      case DOWN -> move(list, 1);
      case UP -> move(list, -1);
      case TAB -> {
        list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        take(list);
      }
      case ENTER -> {
        if (chosen(list) == null) {
          hide();
          return;
        }
        take(list);
      }
      case ESCAPE -> hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static void move(ListView<String> list, int rows) {
    int size = list.getItems().size();
    int from = list.getSelectionModel().getSelectedIndex();
    list.getSelectionModel().select(Math.floorMod(from < 0 && rows < 0 ? -1 : from + rows, size));
  }

  private static @Nullable String chosen(ListView<String> list) {
    return list.getSelectionModel().getSelectedItem();
  }

  private void take(ListView<String> list) {
    String chosen = chosen(list);
    hide();
    if (chosen != null) {
      taken.accept(chosen);
    }
  }
}
