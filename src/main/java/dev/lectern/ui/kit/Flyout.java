package dev.lectern.ui.kit;

import java.util.Set;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/** A small box that points at what it is about; Escape or a click elsewhere closes it. */
public final class Flyout {

  /** What moves the focus inside; all other keys end here, not in the window below. */
  private static final Set<KeyCode> MOVES =
      Set.of(KeyCode.TAB, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT);

  private static final double ARROW = 8;

  /** How far into something wide it points. */
  private static final double IN = 28;

  /** Room that is enough for any of them, on a screen of common size. */
  private static final double HEIGHT = 300;

  private static final double WIDTH = 450;

  private final PopOver popOver;
  private final StackPane box;
  private Runnable whenClosed = () -> {};

  public Flyout(Node content) {
    box = new StackPane(content);
    box.getStyleClass().add("flyout");
    popOver = new PopOver(box);
    popOver.getRoot().getStylesheets().clear(); // its colours are fixed; ours follow the theme
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    popOver.setHideOnEscape(false);
    popOver.setArrowSize(ARROW);
    popOver.addEventHandler(KeyEvent.ANY, this::typed);
  }

  /** Opens at a part of the window; the focus goes back there when it closes. */
  public void showAt(Node owner) {
    showAt(owner, owner);
  }

  /** Opens at a part of the window; the focus goes to another one when it closes. */
  public void showAt(Node owner, Node next) {
    Bounds all = owner.localToScreen(owner.getBoundsInLocal());
    double x = all.getMinX() + Math.min(IN, all.getWidth() / 2);
    showAt(next, new BoundingBox(x, all.getMinY(), 0, all.getHeight()));
  }

  /** Opens under a place on the screen, or over it where the screen ends below. */
  public void showAt(Node owner, Bounds place) {
    ArrowLocation arrow = arrow(place);
    boolean under = arrow.name().startsWith("TOP");
    popOver.setArrowLocation(arrow);
    popOver.setOnHidden(event -> closed(owner));
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      fillAround(owner.getScene().getRoot());
    }
    popOver.show(
        owner.getScene().getWindow(),
        place.getCenterX(),
        under ? place.getMaxY() : place.getMinY());
    box.requestFocus(); // keys come here at once
  }

  /** The corner of the box that points: the one whose other side has room. */
  private static ArrowLocation arrow(Bounds place) {
    Rectangle2D screen =
        Screen.getScreensForRectangle(place.getCenterX(), place.getCenterY(), 1, 1).stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    boolean right = fits(screen.getMinX(), place.getCenterX(), screen.getMaxX(), WIDTH);
    boolean under = fits(screen.getMinY(), place.getCenterY(), screen.getMaxY(), HEIGHT);
    if (under) {
      return right ? ArrowLocation.TOP_LEFT : ArrowLocation.TOP_RIGHT;
    }
    return right ? ArrowLocation.BOTTOM_LEFT : ArrowLocation.BOTTOM_RIGHT;
  }

  /** Whether there is room after a place, or at least more than before it. */
  private static boolean fits(double start, double at, double end, double room) {
    return end - at >= Math.min(room, at - start);
  }

  /** Without a compositor, what surrounds box and arrow would be white. */
  private void fillAround(Parent below) {
    if (below instanceof Region region && region.getBackground() != null) {
      popOver.getScene().setFill(region.getBackground().getFills().getLast().getFill());
    }
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
    popOver.hide();
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
