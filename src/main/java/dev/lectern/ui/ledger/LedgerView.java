package dev.lectern.ui.ledger;

import dev.lectern.model.Digest;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The digests in a table, and under it what is known of the chosen one and can be done with it. */
final class LedgerView extends BorderPane {

  /** What else the window does for the chosen digest. */
  interface Commands {
    void showText(long digest);

    void listPapers(long digest);
  }

  private final LedgerModel model;
  private final Commands commands;
  private final LedgerTable table;
  private final CaptureBox capture;
  private final Label name = new Label();
  private final Label alone = new Label();

  LedgerView(LedgerModel model, Commands commands) {
    this.model = model;
    this.commands = commands;
    table = new LedgerTable(model, this::showText);
    capture = new CaptureBox(model);
    getStyleClass().add("ledger-view");
    name.getStyleClass().add("pane-title");
    name.setId("ledger-name");
    alone.setId("ledger-alone");
    alone.getStyleClass().add("capture-remark");
    VBox details = new VBox(name, capture, alone, buttons(), state());
    details.getStyleClass().add("ledger-details");
    setCenter(table);
    setBottom(details);
    model.chosenProperty().subscribe(this::show);
    model.aloneProperty().subscribe(now -> tellAlone());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void focusTable() {
    table.requestFocus();
  }

  /** Takes back what was typed and not stated; whether there was something. */
  boolean takeBack() {
    return capture.takeBack();
  }

  private Node buttons() {
    BooleanBinding none = model.chosenProperty().isNull();
    Button text = button("ledger.show-text", Feather.FILE_TEXT, this::showText);
    Button papers = button("ledger.show-papers", Feather.LIST, this::listPapers);
    Button again = button("ledger.again", Feather.REFRESH_CW, model::readAgain);
    Button remove = button("ledger.remove", Feather.TRASH_2, model::remove);
    text.setId("ledger-text");
    papers.setId("ledger-papers");
    again.setId("ledger-again");
    remove.setId("ledger-remove");
    // Not during a long step: a button that has the keyboard must not lose it by being pressed.
    List.of(text, papers, again, remove).forEach(button -> button.disableProperty().bind(none));
    FlowPane bar = new FlowPane(text, papers, again, remove);
    bar.getStyleClass().add("action-bar");
    return bar;
  }

  private static Button button(String key, Feather icon, Runnable action) {
    Button button = new Button(Text.of(key), Icons.of(icon));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** What came of the last step, and how far the present one is. */
  private Node state() {
    Label said = new Label();
    said.setId("ledger-said");
    Wrapping.in(said);
    said.textProperty().bind(model.saidProperty());
    ProgressBar progress = new ProgressBar();
    progress.setAccessibleText(Text.of("ledger.progress"));
    progress
        .progressProperty()
        .bind(
            Bindings.when(model.progressProperty().isEqualTo(0, 0))
                .then(ProgressBar.INDETERMINATE_PROGRESS)
                .otherwise(model.progressProperty()));
    progress.visibleProperty().bind(model.progressProperty().isNotEqualTo(LedgerModel.IDLE, 0));
    progress.managedProperty().bind(progress.visibleProperty());
    HBox state = new HBox(progress, said);
    state.setAlignment(Pos.CENTER_LEFT);
    state.getStyleClass().add("ledger-state");
    return state;
  }

  /** Keys for the chosen digest, wherever nothing is being typed. */
  private void pressed(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean onTable = event.getTarget() == table;
    if (onTable && event.getCode() == KeyCode.ENTER) {
      showText();
    } else if (onTable && Keys.DELETE.matches(event)) {
      model.remove();
    } else if (!typing && Keys.UNDO.matches(event)) {
      model.undo();
    } else if (!typing && Keys.REDO.matches(event)) {
      model.redo();
    } else {
      return;
    }
    event.consume();
  }

  private void showText() {
    Digest digest = model.chosenProperty().get();
    if (digest != null) {
      commands.showText(digest.id());
    }
  }

  private void listPapers() {
    Digest digest = model.chosenProperty().get();
    if (digest != null) {
      commands.listPapers(digest.id());
    }
  }

  private void show(@Nullable Digest digest) {
    name.setText(digest == null ? "" : Text.of("ledger.digest", digest.name(), digest.bytes()));
  }

  private void tellAlone() {
    int papers = model.aloneProperty().get();
    alone.setText(papers < 0 ? "" : Text.of("ledger.alone", papers));
  }
}
