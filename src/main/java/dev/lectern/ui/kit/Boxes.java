package dev.lectern.ui.kit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What is open over a window: dialogs, other windows, menus and small boxes. */
final class Boxes {

  private static final String SPARED = "box-without-keyboard";

  private final Scene scene;
  private final Runnable closed;
  private final Set<Window> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ListChangeListener<Window> windows = this::changed;

  /**
   * Follows what opens over a scene's window.
   *
   * @param closed is told each time one has closed, however that came about
   */
  Boxes(Scene scene, Runnable closed) {
    this.scene = scene;
    this.closed = closed;
    Window.getWindows().addListener(new WeakListChangeListener<>(windows));
  }

  /** Leaves a popup out that never has the keyboard: what is typed goes on to its field. */
  static void spare(PopupWindow popup) {
    popup.getProperties().put(SPARED, true);
  }

  /** Whether a menu or small box is open, which the window itself hears of no keys before. */
  boolean hasPopup() {
    return open.stream().anyMatch(box -> box instanceof PopupWindow && box.isShowing());
  }

  private void changed(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getAddedSubList().stream().filter(this::isBox).forEach(open::add);
      for (Window gone : change.getRemoved()) {
        if (open.remove(gone)) {
          closed.run();
        }
      }
    }
  }

  private boolean isBox(Window window) {
    boolean spared = window instanceof Tooltip || window.getProperties().containsKey(SPARED);
    Window owner = owner(window);
    while (owner != null && owner != scene.getWindow()) {
      owner = owner(owner);
    }
    return owner != null && !spared;
  }

  private static @Nullable Window owner(Window window) {
    return switch (window) {
      case PopupWindow popup -> popup.getOwnerWindow();
      case Stage stage -> stage.getOwner();
      default -> null;
    };
  }
}
