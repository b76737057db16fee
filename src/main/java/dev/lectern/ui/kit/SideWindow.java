package dev.lectern.ui.kit;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A window beside the main one, made when it is first wanted. Escape closes it; undo and redo reach
 * the library from there too.
 */
public final class SideWindow {

  private final Navigator navigator;
  private final StringProperty title;
  private final double width;
  private final double height;
  private final Supplier<? extends Parent> content;
  private BooleanSupplier escape = () -> false;
  private Runnable shown = () -> {};
  private Runnable hidden = () -> {};
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
    this.title = new SimpleStringProperty(title);
    this.width = width;
    this.height = height;
    this.content = content;
  }

  /** What Escape does before it closes the window; true where it need not be closed. */
  public void onEscape(BooleanSupplier first) {
    escape = first;
  }

  /** What happens each time it has opened. */
  public void onShown(Runnable step) {
    shown = step;
  }

  /** What happens each time it has closed. */
  public void onHidden(Runnable step) {
    hidden = step;
  }

  public StringProperty titleProperty() {
    return title;
  }

  /** Opens it over the main window, or brings it to the front. */
  public void show(Scene owner) {
    Stage window = stage;
    if (window == null) {
      window = made(owner);
      stage = window;
    }
    window.show();
    window.toFront();
    window.requestFocus();
  }

  /** Gives it the keyboard, where it is open. */
  public void focus() {
    if (stage != null) {
      stage.requestFocus();
    }
  }

  /** The scene that it was opened over. */
  public Scene owner() {
    return Objects.requireNonNull(stage, "not opened yet").getOwner().getScene();
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
    made.titleProperty().bind(title);
    if (owner.getWindow() instanceof Stage main) {
      made.getIcons().setAll(main.getIcons());
    }
    Scene scene = new Scene(content.get(), ScreenRoom.width(width), ScreenRoom.height(height));
    scene.getStylesheets().setAll(owner.getStylesheets());
    // Before lists, which take Escape for themselves.
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(made, event));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::unused);
    MenuKey.install(scene);
    Lull.installBeside(owner, scene);
    made.setScene(scene);
    made.setOnShown(event -> shown.run());
    made.setOnHidden(event -> hidden.run());
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
