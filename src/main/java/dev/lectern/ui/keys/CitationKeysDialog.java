package dev.lectern.ui.keys;

import dev.lectern.model.Edit;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.DialogKeys;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.ScreenRoom;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for a pattern of citation keys and shows which keys change before they do. */
public final class CitationKeysDialog extends Dialog<Boolean> {

  private final KeysModel model;
  private final ComboBox<String> pattern =
      new ComboBox<>(FXCollections.observableArrayList(KeysModel.COMMON));
  private final Label told = new Label();
  private final ListView<Edit<String>> changes = new ListView<>();

  /**
   * @param selected the selected papers
   * @param found all papers of the search
   */
  public CitationKeysDialog(
      Window owner,
      Library library,
      Navigator navigator,
      Choices choices,
      int[] selected,
      int[] found) {
    model = new KeysModel(library, navigator, choices, selected, found);
    initOwner(owner);
    setTitle(Text.of("rekey.title"));
    setResizable(true);
    ButtonType change = new ButtonType(Text.of("rekey.change"), ButtonData.OK_DONE);
    getDialogPane().getButtonTypes().addAll(change, ButtonType.CANCEL);
    getDialogPane().setContent(page());
    ScreenRoom.size(getDialogPane(), 560, 520);
    DialogKeys.install(getDialogPane());
    Button button = (Button) getDialogPane().lookupButton(change);
    button.setId("rekey-now");
    button.disableProperty().bind(model.changesSomething().map(some -> !some));
    setResultConverter(change::equals);
  }

  /** Changes the keys, where the user wants that. */
  public void ask() {
    if (showAndWait().orElse(false)) {
      model.change();
    }
  }

  private Node page() {
    pattern.setId("rekey-pattern");
    pattern.setEditable(true);
    pattern.setMaxWidth(Double.MAX_VALUE);
    pattern.getEditor().textProperty().bindBidirectional(model.patternProperty());
    Label name = new Label(Text.of("rekey.pattern"));
    name.setLabelFor(pattern);
    told.setId("rekey-told");
    Wrapping.in(told);
    changes.setId("rekey-changes");
    changes.setCellFactory(list -> new ChangeCell());
    changes.setAccessibleText(Text.of("rekey.title"));
    model.problemProperty().subscribe(this::tell);
    model
        .changesProperty()
        .subscribe(
            now -> {
              changes.getItems().setAll(now);
              tell();
            });
    VBox.setVgrow(changes, Priority.ALWAYS);
    VBox page = new VBox(name, pattern, which(), forNew(), told, changes);
    page.getStyleClass().add("rekey");
    Fx.later(pattern::requestFocus);
    return page;
  }

  private Node which() {
    ToggleGroup group = new ToggleGroup();
    RadioButton few = new RadioButton(Text.of("rekey.selected", model.selected()));
    RadioButton many = new RadioButton(Text.of("rekey.found", model.found()));
    few.setToggleGroup(group);
    many.setToggleGroup(group);
    few.setDisable(model.selected() == 0);
    many.setSelected(model.allProperty().get());
    few.setSelected(!model.allProperty().get());
    model.allProperty().bind(many.selectedProperty());
    HBox which = new HBox(few, many);
    which.getStyleClass().add("rekey-which");
    return which;
  }

  private Node forNew() {
    CheckBox forNew = new CheckBox();
    forNew.setId("rekey-for-new");
    forNew.setMnemonicParsing(false);
    forNew.selectedProperty().bindBidirectional(model.forNewProperty());
    forNew.textProperty().bind(model.ofNewProperty().map(now -> Text.of("rekey.for-new", now)));
    return forNew;
  }

  private void tell() {
    String wrong = model.problemProperty().get();
    int keys = model.changesProperty().get().size();
    told.setText(wrong.isEmpty() ? Text.of("rekey.told", keys) : wrong);
    told.getStyleClass().removeAll("new-paper-problem");
    if (!wrong.isEmpty()) {
      told.getStyleClass().add("new-paper-problem");
    }
  }

  /** A key and what it becomes. */
  private static final class ChangeCell extends ListCell<@Nullable Edit<String>> {
    @Override
    protected void updateItem(@Nullable Edit<String> edit, boolean empty) {
      super.updateItem(edit, empty);
      setText(edit == null || empty ? null : Text.of("rekey.cell", edit.before(), edit.after()));
    }
  }
}
