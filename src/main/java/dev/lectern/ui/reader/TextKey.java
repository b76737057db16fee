package dev.lectern.ui.reader;

import dev.lectern.model.HighlightColor;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What a key means while the text has the keyboard; everywhere else it may be a shortcut. */
sealed interface TextKey {

  /** Marks what is selected, or gives the highlight at the caret another colour. */
  record Color(HighlightColor color) implements TextKey {}

  /** Opens the flyout, or the link at the caret. */
  record Ask() implements TextKey {}

  /** Removes the highlight at the caret. */
  record Remove() implements TextKey {}

  /** Whether it is the text's whatever stands at the caret: nobody means the paper there. */
  default boolean isOfText() {
    return this instanceof Remove;
  }

  static Optional<TextKey> of(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return Optional.empty();
    }
    return switch (event.getCode()) {
      case ENTER, H -> Optional.of(new Ask());
      case DELETE, BACK_SPACE -> Optional.of(new Remove());
      default -> color(event.getCode()).map(Color::new);
    };
  }

  /** The colour of a digit from 1 to 8. */
  static Optional<HighlightColor> color(KeyCode code) {
    HighlightColor[] colors = HighlightColor.values();
    int digit = code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '1' : -1;
    return digit >= 0 && digit < colors.length ? Optional.of(colors[digit]) : Optional.empty();
  }
}
