package dev.lectern.ui.kit;

import dev.lectern.FxExtension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** A keyboard for tests, whose keys reach whatever has the focus. */
public final class Keyboard {

  private Keyboard() {}

  /** Presses a key while others are held. */
  public static void press(KeyCode key, KeyCode... held) {
    List<KeyCode> modifiers =
        Stream.of(held).map(code -> code == KeyCode.SHORTCUT ? KeyCode.CONTROL : code).toList();
    FxExtension.run(
        () -> {
          Robot robot = new Robot();
          modifiers.forEach(robot::keyPress);
          robot.keyPress(key);
          robot.keyRelease(key);
          modifiers.forEach(robot::keyRelease);
        });
  }

  /** Types letters, digits, spaces and hyphens. */
  public static void type(String words) {
    words.chars().mapToObj(Keyboard::key).forEach(Keyboard::press);
  }

  private static KeyCode key(int character) {
    return switch (character) {
      case ' ' -> KeyCode.SPACE;
      case '-' -> KeyCode.MINUS;
      default -> KeyCode.getKeyCode(Character.toString(character).toUpperCase(Locale.ROOT));
    };
  }
}
