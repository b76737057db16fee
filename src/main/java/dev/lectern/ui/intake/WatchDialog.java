package dev.lectern.ui.intake;

import dev.lectern.intake.WatchedFolder;
import dev.lectern.intake.WatchedFolder.State;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.DialogKeys;
import dev.lectern.ui.kit.FileDialogs;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.ScreenRoom;
import dev.lectern.ui.kit.Text;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which folders are watched for digests. */
public final class WatchDialog extends Dialog<Void> {

  private final WatchModel model;
  private final ListView<WatchedFolder> list;
  private final Button add = new Button(Text.of("watch.add"), Icons.of(Feather.FOLDER_PLUS));

  public WatchDialog(Window owner, WatchModel model) {
    this.model = model;
    this.list = new ListView<>(model.folders());
    initOwner(owner);
    setTitle(Text.of("watch.title"));
    setResizable(true);
    Label what = new Label(Text.of("watch.what"));
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.setLabelFor(list);
    list.setId("watched-folders");
    list.setPlaceholder(new Label(Text.of("watch.none")));
    list.setCellFactory(ignored -> new FolderCell());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            remove();
          }
        });
    add.setId("watch-add");
    add.setOnAction(event -> choose());
    Button remove = new Button(Text.of("watch.remove"));
    remove.setId("watch-remove");
    remove.setOnAction(event -> remove());
    remove.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    HBox buttons = new HBox(add, remove);
    buttons.getStyleClass().add("preview-line");
    VBox box = new VBox(what, list, buttons);
    box.getStyleClass().add("watch");
    getDialogPane().setContent(box);
    getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    ScreenRoom.size(getDialogPane(), 600, 400);
    DialogKeys.install(getDialogPane());
    Fx.later(add::requestFocus);
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Text.of("watch.add"));
    FileDialogs.folder(chooser, getDialogPane().getScene().getWindow()).ifPresent(model::add);
  }

  private void remove() {
    WatchedFolder chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.remove(chosen);
    }
  }

  /** A folder and how it stands. */
  private static final class FolderCell extends ListCell<WatchedFolder> {
    private final FontIcon icon = Icons.of(Feather.FOLDER);
    private final Label path = new Label();
    private final Label state = new Label();
    private final HBox box = new HBox(icon, new VBox(path, state));

    FolderCell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      getStyleClass().add("preview-cell");
      setPrefWidth(0);
      box.setAlignment(Pos.CENTER_LEFT);
      box.getStyleClass().add("preview-line");
      path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      state.getStyleClass().add("preview-note");
    }

    @Override
    protected void updateItem(@Nullable WatchedFolder folder, boolean empty) {
      super.updateItem(folder, empty);
      setGraphic(folder == null ? null : box);
      if (folder != null) {
        path.setText(Invisible.shown(folder.folder().toString()));
        state.setText(
            folder.state() == State.MISSING
                ? Text.of("watch.missing")
                : Text.of("watch.watched", folder.taken()));
        setAccessibleText(path.getText() + ", " + state.getText());
      }
    }
  }
}
