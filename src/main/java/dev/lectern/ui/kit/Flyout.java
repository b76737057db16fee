package dev.lectern.ui.kit;

import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/** A small box over the window, under what it is about; Escape or a click elsewhere closes it. */
public final class Flyout {

  /** What moves the focus inside; all other keys end here, not in the window below. */
  private static final Set<KeyCode> MOVES =
      Set.of(KeyCode.TAB, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT);

  private final Popup popup = new Popup();
  private final StackPane box = new StackPane();
  private Runnable whenClosed = () -> {};

  public Flyout(Node content) {
    box.getChildren().setAll(content);
    box.getStyleClass().add("flyout");
    box.addEventHandler(KeyEvent.ANY, this::typed);
    popup.getContent().setAll(box);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
  }

  /** Opens under a part of the window; the focus goes back there when it closes. */
  public void showUnder(Node owner) {
    showUnder(owner, owner);
  }

  /** Opens under a part of the window; the focus goes to another one when it closes. */
  public void showUnder(Node owner, Node next) {
    Bounds place = owner.localToScreen(owner.getBoundsInLocal());
    popup.setOnHidden(event -> closed(next));
    popup.show(owner, place.getMinX(), place.getMaxY() + 4);
  }

  /** Opens at a place on the screen. */
  public void showAt(Node owner, double x, double y) {
    popup.setOnHidden(event -> closed(owner));
    popup.show(owner, x, y);
  }

  /** Asks to be told when it has been closed, however that came about. */
  public void setOnClosed(Runnable tell) {
    whenClosed = tell;
  }

  private void closed(Node next) {
    next.requestFocus();
    whenClosed.run();
  }

  public void close() {
    popup.hide();
  }

  private void typed(KeyEvent event) {
    if (Keys.BACK.matches(event) && event.getEventType() == KeyEvent.KEY_PRESSED) {
      close();
      event.consume();
    } else if (!MOVES.contains(event.getCode())) {
      event.consume();
    }
  }
}
