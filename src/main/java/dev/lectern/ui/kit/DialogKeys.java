package dev.lectern.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** Escape leaves a dialog from a list too, which would take the key for itself. */
public final class DialogKeys {

  private DialogKeys() {}

  /** Lets a dialog be left from its lists. */
  public static void install(DialogPane dialog) {
    dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(dialog, event));
  }

  private static void typed(DialogPane dialog, KeyEvent event) {
    if (Keys.BACK.matches(event) && event.getTarget() instanceof ListView<?>) {
      event.consume();
      for (ButtonType type : dialog.getButtonTypes()) {
        if (type.getButtonData().isCancelButton()) {
          ((Button) dialog.lookupButton(type)).fire();
        }
      }
    }
  }
}
