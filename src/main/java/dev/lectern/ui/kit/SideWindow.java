package dev.lectern.ui.kit;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A window beside the main one, made when it is first wanted. Escape closes it; undo and redo reach
 * the library from there too.
 */
public final class SideWindow {

  private static final double TITLE_BAR = 40;

  private final Navigator navigator;
  private final String title;
  private final double width;
  private final double height;
  private final Supplier<? extends Parent> content;
  private BooleanSupplier escape = () -> false;
  private @Nullable Stage stage;

  /**
   * @param width as wide as it opens, where the screen is wide enough
   * @param height as high as it opens, where the screen is high enough
   */
  public SideWindow(
      Navigator navigator,
      String title,
      double width,
      double height,
      Supplier<? extends Parent> content) {
    this.navigator = navigator;
    this.title = title;
    this.width = width;
    this.height = height;
    this.content = content;
  }

  /** What Escape does before it closes the window; true where it need not be closed. */
  public void onEscape(BooleanSupplier first) {
    escape = first;
  }

  /** Opens it over the main window, or brings it to the front. */
  public void show(Scene owner) {
    Stage shown = stage;
    if (shown == null) {
      shown = made(owner);
      stage = shown;
    }
    shown.show();
    shown.toFront();
    shown.requestFocus();
  }

  public boolean isShowing() {
    return stage != null && stage.isShowing();
  }

  public void close() {
    if (stage != null) {
      stage.hide();
    }
  }

  private Stage made(Scene owner) {
    Stage made = new Stage();
    made.initOwner(owner.getWindow());
    made.setTitle(title);
    if (owner.getWindow() instanceof Stage main) {
      made.getIcons().setAll(main.getIcons());
    }
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            content.get(),
            Math.min(width, room.getWidth()),
            Math.min(height, room.getHeight() - TITLE_BAR));
    scene.getStylesheets().setAll(owner.getStylesheets());
    // Before lists, which take Escape for themselves.
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(made, event));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::unused);
    made.setScene(scene);
    return made;
  }

  private void typed(Stage window, KeyEvent event) {
    if (Keys.BACK.matches(event)) {
      event.consume();
      if (!escape.getAsBoolean()) {
        window.hide();
      }
    }
  }

  /** Text fields take back their own typing first. */
  private void unused(KeyEvent event) {
    if (Keys.UNDO.matches(event)) {
      event.consume();
      navigator.undo();
    } else if (Keys.REDO.matches(event)) {
      event.consume();
      navigator.redo();
    }
  }
}
