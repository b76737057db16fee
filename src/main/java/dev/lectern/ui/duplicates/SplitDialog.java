package dev.lectern.ui.duplicates;

import dev.lectern.store.SplitOption;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.DialogKeys;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.ScreenRoom;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks which digest shows another paper. */
final class SplitDialog extends Dialog<SplitOption> {

  private final ListView<SplitOption> list = new ListView<>();

  SplitDialog(Window owner, List<SplitOption> options) {
    initOwner(owner);
    setTitle(Text.of("split.title"));
    setResizable(true);
    ButtonType split = new ButtonType(Text.of("split.split"), ButtonData.OK_DONE);
    getDialogPane().getButtonTypes().addAll(split, ButtonType.CANCEL);
    Label question = new Label(Text.of("split.question"));
    Wrapping.in(question);
    question.setLabelFor(list);
    question.setMinHeight(Region.USE_PREF_SIZE);
    list.setId("split-options");
    list.getItems().setAll(options);
    list.setCellFactory(ignored -> new OptionCell());
    list.getSelectionModel().selectLast();
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(event, split));
    VBox box = new VBox(question, list);
    box.getStyleClass().add("split");
    getDialogPane().setContent(box);
    ScreenRoom.size(getDialogPane(), 620, 380);
    DialogKeys.install(getDialogPane());
    getDialogPane()
        .lookupButton(split)
        .disableProperty()
        .bind(list.getSelectionModel().selectedItemProperty().isNull());
    setResultConverter(
        type -> split.equals(type) ? list.getSelectionModel().getSelectedItem() : null);
    Fx.later(list::requestFocus);
  }

  private void typed(KeyEvent event, ButtonType split) {
    if (event.getCode() == KeyCode.ENTER) {
      ((Button) getDialogPane().lookupButton(split)).fire();
      event.consume();
    }
  }

  /** A digest with its day, the title that it prints, and what would become of it. */
  private static final class OptionCell extends ListCell<SplitOption> {
    private final Label titles = new Label();
    private final Label digest = new Label();
    private final VBox box = new VBox(titles, digest);

    OptionCell() {
      box.getStyleClass().add("pair");
      Wrapping.in(titles);
      digest.getStyleClass().add("pair-why");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SplitOption option, boolean empty) {
      super.updateItem(option, empty);
      setText(null);
      setGraphic(empty || option == null ? null : box);
      if (!empty && option != null) {
        titles.setText(Invisible.shown(String.join("\n", option.titles())));
        digest.setText(Text.of(option.returns() ? "split.returns" : "split.new", named(option)));
        setAccessibleText(digest.getText() + ": " + titles.getText());
      }
    }

    private static String named(SplitOption option) {
      return option.digest().captured() == null
          ? option.digest().name()
          : Text.of(
              "duplicates.digest", option.digest().name(), Dates.of(option.digest().captured()));
    }
  }
}
