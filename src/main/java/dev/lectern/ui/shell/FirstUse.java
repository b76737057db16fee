package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Fx;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Waits until a window has painted its list and followed a key, or a bare one its background. */
public final class FirstUse extends AnimationTimer {

  /** The frame after a change is known to be painted when the next one begins. */
  private static final int FRAMES = 2;

  private final Scene scene;
  private final Runnable usable;
  private boolean pressed;
  private int frames;

  private FirstUse(Scene scene, Runnable usable) {
    this.scene = scene;
    this.usable = usable;
  }

  /**
   * Calls back on the window's thread, once, when the list is painted and a key has moved in it.
   */
  public static void await(Scene scene, Runnable usable) {
    new FirstUse(scene, usable).start();
  }

  /** The same for an empty window, which is opened for it; close it by {@link #end}. */
  public static void awaitBare(double width, double height, Runnable usable) {
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          Scene bare = new Scene(new Pane(), width, height);
          stage.setScene(bare);
          stage.show();
          FirstUse first = new FirstUse(bare, usable);
          first.pressed = true;
          first.start();
        });
  }

  /** Calls back once what is made behind the list of the open window is there, too. */
  public static void whenWhole(Runnable tell) {
    if (Window.getWindows().getFirst().getScene().getRoot() instanceof Workbench bench) {
      bench.behind(tell);
    }
  }

  /** Closes all windows, and with the last one JavaFX ends. */
  public static void end() {
    Fx.later(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  @Override
  public void handle(long now) {
    if (!pressed) {
      pressed = isPainted() && press();
    } else if (hasMoved() && ++frames == FRAMES) {
      stop();
      usable.run();
    }
  }

  private boolean isPainted() {
    return scene.lookup(".paper-cell .paper-title") instanceof Labeled title
        && !title.getText().isBlank()
        && scene.getFocusOwner() instanceof TableView<?>;
  }

  private boolean press() {
    Node list = scene.getFocusOwner();
    for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(list, new KeyEvent(type, "", "", KeyCode.DOWN, false, false, false, false));
    }
    return true;
  }

  private boolean hasMoved() {
    return !(scene.lookup(".table-view") instanceof TableView<?> list)
        || list.getSelectionModel().getSelectedIndex() > 0;
  }
}
