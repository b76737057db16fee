package dev.lectern.ui.highlights;

import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window of all highlights. */
public final class HighlightsWindow {

  private static final double WIDTH = 720;
  private static final double HEIGHT = 640;
  private static final double TITLE_BAR = 40;

  private final HighlightListModel model;
  private @Nullable Stage window;

  public HighlightsWindow(Library library, Navigator navigator) {
    model = new HighlightListModel(library, navigator);
  }

  /** Shows all highlights of the library. */
  public void show(Scene owner) {
    Stage shown = window;
    if (shown == null) {
      shown = made(owner);
      window = shown;
    }
    model.reload();
    shown.show();
    shown.toFront();
    shown.requestFocus();
  }

  /** Takes in what an edit did, here or elsewhere. */
  public void refresh() {
    if (window != null && window.isShowing()) {
      model.reload();
    }
  }

  public void close() {
    if (window != null) {
      window.hide();
    }
  }

  private Stage made(Scene owner) {
    Stage made = new Stage();
    made.initOwner(owner.getWindow());
    made.setTitle(Text.of("marked.title"));
    HighlightListView view = new HighlightListView(model);
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            view, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight() - TITLE_BAR));
    scene.getStylesheets().setAll(owner.getStylesheets());
    // Before the list, which takes Escape for itself.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (Keys.BACK.matches(event)) {
            made.hide();
            event.consume();
          }
        });
    made.setScene(scene);
    Fx.later(view::focusField);
    return made;
  }
}
