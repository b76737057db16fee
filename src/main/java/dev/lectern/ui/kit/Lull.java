package dev.lectern.ui.kit;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The second after a box over a window has closed, and the time while one is open: what is typed
 * then was meant for the box, so it is no command. It ends later where the typing goes on.
 */
public final class Lull {

  private static final long LENGTH = TimeUnit.SECONDS.toNanos(1);

  /** Nobody who types a sentence rests so long between two letters. */
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(500);

  /** What writes nothing; all other keys may be somebody's typing. */
  private static final Set<KeyCode> MOVES =
      Set.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.CONTEXT_MENU);

  private final Scene scene;
  private final LongSupplier clock;
  private final Runnable told;
  private final Boxes boxes;
  private boolean begun;
  private boolean quiet;
  private boolean swallowed;
  private boolean typing;
  private long end;

  private Lull(Scene scene, LongSupplier clock, Runnable told) {
    this.scene = scene;
    this.clock = clock;
    this.told = told;
    boxes = new Boxes(scene, this::begin);
  }

  /**
   * Keeps what is typed after a box from the commands of a scene.
   *
   * @param clock tells the nanoseconds
   * @param told is called once for each box after which something was typed
   */
  public static void install(Scene scene, LongSupplier clock, Runnable told) {
    Lull lull = new Lull(scene, clock, told);
    scene.getProperties().put(Lull.class, lull);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, lull::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, lull::typed);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> lull.typing = false);
    scene.focusOwnerProperty().addListener((property, before, now) -> lull.moved(before, now));
  }

  /** The same for a scene beside another one that has it. */
  static void installBeside(Scene owner, Scene scene) {
    if (owner.getProperties().get(Lull.class) instanceof Lull lull) {
      install(scene, lull.clock, () -> {});
    }
  }

  private void begin() {
    begun = true;
    swallowed = false;
    end = clock.getAsLong() + LENGTH;
  }

  /** A field that goes while one types in it is a box, too; one left by a key or click is none. */
  private void moved(@Nullable Node before, @Nullable Node now) {
    if (takesText(before) && !takesText(now) && (typing || isGone(before))) {
      begin();
    }
  }

  private boolean isGone(Node field) {
    return !scene.equals(field.getScene()) || field.isDisabled() || !isVisible(field);
  }

  private static boolean isVisible(Node node) {
    Node shown = node;
    while (shown != null && shown.isVisible()) {
      shown = shown.getParent();
    }
    return shown == null;
  }

  private static boolean takesText(@Nullable Object target) {
    return target instanceof TextInputControl
        || (target instanceof ComboBoxBase<?> box && box.isEditable());
  }

  private void pressed(KeyEvent event) {
    if (event.getCode().isModifierKey()) {
      return;
    }
    typing = isTyping(event);
    quiet = typing && !takesText(event.getTarget()) && (boxes.hasPopup() || isOn());
    if (quiet) {
      event.consume();
      end = Math.max(end - clock.getAsLong(), REST) + clock.getAsLong();
      if (!swallowed) {
        swallowed = true;
        told.run();
      }
    }
  }

  /** The letter of a key that was kept from a list would look for a row there. */
  private void typed(KeyEvent event) {
    if (quiet && !takesText(event.getTarget())) {
      event.consume();
    }
  }

  private boolean isOn() {
    begun = begun && end - clock.getAsLong() > 0;
    return begun;
  }

  private static boolean isTyping(KeyEvent event) {
    KeyCode key = event.getCode();
    boolean held = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    boolean moves = key.isNavigationKey() || key.isFunctionKey() || key.isMediaKey();
    return !held && !moves && !MOVES.contains(key);
  }
}
