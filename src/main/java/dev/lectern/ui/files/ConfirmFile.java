package dev.lectern.ui.files;

import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Text;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** The question before a file is opened that only an imported file named; shows its whole path. */
final class ConfirmFile {

  private static final double WIDTH = 560;

  private ConfirmFile() {}

  /** Asks, and waits for the answer. */
  static boolean ask(Path file, Window owner) {
    ButtonType open = new ButtonType(Text.of("files.confirm-open"), ButtonData.OTHER);
    Alert question = question(file, open);
    question.initOwner(owner);
    Optional<ButtonType> answer = question.showAndWait();
    return answer.isPresent() && answer.get().equals(open);
  }

  static Alert question(Path file, ButtonType open) {
    Alert question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            Invisible.shown(file.toString()),
            open,
            ButtonType.CANCEL);
    question.setTitle(Text.of("files.confirm-title"));
    question.setHeaderText(Text.of("files.confirm"));
    question.getDialogPane().setPrefWidth(WIDTH);
    // Enter must not open it.
    ((Button) question.getDialogPane().lookupButton(open)).setDefaultButton(false);
    ((Button) question.getDialogPane().lookupButton(ButtonType.CANCEL)).setDefaultButton(true);
    return question;
  }
}
