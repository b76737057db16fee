package dev.lectern.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/** Shift+F10 and the menu key ask for a menu where the keyboard is; GTK leaves that to others. */
public final class MenuKey {

  private MenuKey() {}

  /** Lets both keys work in a scene. */
  public static void install(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
  }

  private static void pressed(Scene scene, KeyEvent event) {
    Node owner = scene.getFocusOwner();
    boolean asked =
        event.getCode() == KeyCode.CONTEXT_MENU
            || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    if (asked && owner != null) {
      event.consume();
      ask(owner);
    }
  }

  private static void ask(Node owner) {
    Bounds bounds = owner.getLayoutBounds();
    Point2D place = new Point2D(bounds.getCenterX(), bounds.getCenterY());
    Point2D screen = owner.localToScreen(place);
    owner.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            place.getX(),
            place.getY(),
            screen.getX(),
            screen.getY(),
            true,
            new PickResult(owner, place.getX(), place.getY())));
  }
}
