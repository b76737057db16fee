package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** The list of all keyboard shortcuts. */
final class KeysDialog extends Dialog<Void> {

  private static final int ROWS = (Keys.values().length + 1) / 2;

  KeysDialog(Window owner) {
    initOwner(owner);
    setTitle(Text.of("keys.title"));
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    for (Keys key : Keys.values()) {
      int column = key.ordinal() / ROWS * 2;
      int row = key.ordinal() % ROWS;
      Label keys = new Label(key.display());
      keys.getStyleClass().add("key-cap");
      grid.add(whole(keys), column, row);
      grid.add(whole(new Label(Text.of("keys." + key.name()))), column + 1, row);
    }
    getDialogPane().setContent(grid);
    getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
  }

  private static Label whole(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
