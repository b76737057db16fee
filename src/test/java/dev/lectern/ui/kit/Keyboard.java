package dev.lectern.ui.kit;

import dev.lectern.FxExtension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A keyboard for tests, whose keys reach whatever has the focus. */
public final class Keyboard {

  private Keyboard() {}

  /** Presses a key while others are held. */
  public static void press(KeyCode key, KeyCode... held) {
    FxExtension.run(() -> strike(key, held));
  }

  /** Presses a key that opens a dialog, and does not wait until somebody closes that. */
  public static void pressForDialog(KeyCode key, KeyCode... held) {
    Platform.runLater(() -> strike(key, held));
  }

  private static void strike(KeyCode key, KeyCode... held) {
    List<KeyCode> modifiers =
        Stream.of(held).map(code -> code == KeyCode.SHORTCUT ? KeyCode.CONTROL : code).toList();
    Robot robot = new Robot();
    modifiers.forEach(robot::keyPress);
    robot.keyPress(key);
    robot.keyRelease(key);
    modifiers.forEach(robot::keyRelease);
  }

  /** What Shift makes of a key, on the keyboard of an American typewriter. */
  private static final String SHIFTED = "!1@2#3$4%5^6&7*8(9)0?/:;\"'_-+=";

  /** Types letters, digits, spaces, line ends, opening brackets and most other marks. */
  public static void type(String words) {
    words.chars().forEach(Keyboard::type);
  }

  private static void type(int character) {
    if (character == '[') {
      typeBracket();
    } else if (Character.isUpperCase(character)) {
      press(key(character), KeyCode.SHIFT);
    } else if (SHIFTED.indexOf(character) >= 0 && SHIFTED.indexOf(character) % 2 == 0) {
      press(key(SHIFTED.charAt(SHIFTED.indexOf(character) + 1)), KeyCode.SHIFT);
    } else {
      press(key(character));
    }
  }

  private static KeyCode key(int character) {
    return switch (character) {
      case ' ' -> KeyCode.SPACE;
      case '-' -> KeyCode.MINUS;
      case '.' -> KeyCode.PERIOD;
      case ',' -> KeyCode.COMMA;
      case ';' -> KeyCode.SEMICOLON;
      case '\'' -> KeyCode.QUOTE;
      case '=' -> KeyCode.EQUALS;
      case '/' -> KeyCode.SLASH;
      case '\n' -> KeyCode.ENTER;
      default -> KeyCode.getKeyCode(Character.toString(character).toUpperCase(Locale.ROOT));
    };
  }

  /** The headless keyboard has none. */
  private static void typeBracket() {
    KeyEvent typed =
        new KeyEvent(KeyEvent.KEY_TYPED, "[", "", KeyCode.UNDEFINED, false, false, false, false);
    FxExtension.run(
        () ->
            Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .reduce((lower, upper) -> upper)
                .map(window -> window.getScene().getFocusOwner())
                .ifPresent(owner -> Event.fireEvent(owner, typed)));
  }
}
