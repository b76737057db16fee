package dev.lectern.ui.notes;

import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.notes.NoteModel.State;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The editor of a paper's note. It saves a second after the last key, and when it is left. */
public final class NoteView extends BorderPane {

  private final NoteModel model;
  private final Navigator navigator;
  private final TextArea editor = new TextArea();
  private final PauseTransition rest = new PauseTransition(Duration.seconds(1));
  private final PauseTransition longest = new PauseTransition(Duration.seconds(1.8));

  public NoteView(NoteModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    getStyleClass().add("note-view");
    setTop(header());
    setCenter(editor);
    editor.setId("note");
    editor.setWrapText(true);
    editor.setPromptText(Text.of("note.prompt"));
    editor.setAccessibleText(Text.of("note.title"));
    editor.textProperty().bindBidirectional(model.textProperty());
    editor.editableProperty().bind(model.editableProperty());
    editor.disableProperty().bind(model.editableProperty().not());
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    rest.setOnFinished(event -> save());
    longest.setOnFinished(event -> save());
    model.stateProperty().addListener((property, before, now) -> schedule(now));
    model
        .textProperty()
        .addListener((property, before, now) -> schedule(model.stateProperty().get()));
    editor
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                save();
              }
            });
  }

  public void focusEditor() {
    editor.requestFocus();
    editor.end();
  }

  private void save() {
    rest.stop();
    longest.stop();
    model.save();
  }

  /** Without a pause in the typing, every two seconds are saved all the same. */
  private void schedule(State state) {
    if (state == State.TYPING) {
      rest.playFromStart();
      longest.play();
    }
  }

  private Node header() {
    Label title = new Label(Text.of("note.title"), Icons.of(Feather.EDIT_3));
    title.getStyleClass().add("pane-title");
    Label state = new Label();
    state.setId("note-state");
    state.getStyleClass().add("note-state");
    state
        .textProperty()
        .bind(
            model
                .stateProperty()
                .map(now -> Text.of("note." + now.name().toLowerCase(Locale.ROOT))));
    state.visibleProperty().bind(model.editableProperty().and(model.textProperty().isNotEmpty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space, state);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("pane-header");
    return header;
  }

  /** Undo stays in the text while there is something to take back in it. */
  private void typed(KeyEvent event) {
    if (Keys.BACK.matches(event)) {
      navigator.focusPapers();
      event.consume();
    } else if (Keys.UNDO.matches(event) && !editor.isUndoable()) {
      navigator.undo();
      event.consume();
    } else if (Keys.REDO.matches(event) && !editor.isRedoable()) {
      navigator.redo();
      event.consume();
    }
  }
}
