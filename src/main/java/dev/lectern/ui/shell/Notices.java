package dev.lectern.ui.shell;

import atlantafx.base.controls.Notification;
import dev.lectern.store.LibraryException;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import java.nio.file.FileSystemException;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Notices of what went wrong, over a corner of the window, until read or dismissed. */
final class Notices extends VBox {

  private static final Duration READ = Duration.seconds(12);
  private static final int MOST = 3;

  Notices() {
    getStyleClass().add("notices");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
  }

  /** Shows what went wrong; what is still shown is not said once more, but once anew. */
  void show(Throwable failure) {
    String sentence = sentence(failure);
    getChildren()
        .removeIf(
            shown -> shown instanceof Notification same && sentence.equals(same.getMessage()));
    Notification notice = new Notification(sentence, Icons.of(Feather.ALERT_CIRCLE));
    notice.getStyleClass().addAll("danger", "elevated-1", "notice");
    notice.setOnClose(event -> getChildren().remove(notice));
    PauseTransition read = new PauseTransition(READ);
    read.setOnFinished(event -> getChildren().remove(notice));
    read.play();
    if (getChildren().size() == MOST) {
      getChildren().removeFirst();
    }
    getChildren().add(notice);
  }

  private static String sentence(Throwable failure) {
    String message = Invisible.shown(String.valueOf(failure.getMessage()));
    if (failure instanceof LibraryException && message != null) {
      return message;
    }
    String what = message == null ? failure.getClass().getSimpleName() : message;
    return failure.getCause() instanceof FileSystemException
            || failure instanceof java.io.IOException
        ? Text.of("error.file", what)
        : Text.of("error.unexpected", what);
  }
}
