package dev.lectern.ui.export;

import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.ScreenRoom;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Says what an exported file could not hold; the window can be used meanwhile. */
final class LossesDialog extends Dialog<Void> {

  /**
   * @param sentences what was exported, and then what was lost or changed
   */
  LossesDialog(Window owner, List<String> sentences) {
    initOwner(owner);
    initModality(Modality.NONE);
    setTitle(Text.of("export.losses"));
    setResizable(true);
    VBox lines = new VBox();
    lines.setId("export-losses");
    lines.getStyleClass().add("export-losses");
    for (String sentence : sentences) {
      Label line = new Label(Invisible.shown(sentence.strip()));
      Wrapping.in(line);
      lines.getChildren().add(line);
    }
    lines.getChildren().getFirst().getStyleClass().add("export-told");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    getDialogPane().setContent(scroll);
    ScreenRoom.size(getDialogPane(), 600, 360);
    getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
  }
}
