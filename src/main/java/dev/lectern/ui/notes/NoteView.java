package dev.lectern.ui.notes;

import dev.lectern.settings.NoteTemplate;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.notes.NoteModel.State;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A paper's note, written or read, with the notes that mention the paper. It is saved a second
 * after the last key, and when it is left.
 */
public final class NoteView extends BorderPane {

  private final NoteModel model;
  private final Navigator navigator;
  private final NoteEditor editor;
  private final StackPane sides;
  private final MenuButton templates = new MenuButton(null, Icons.of(Feather.FILE_PLUS));
  private final PauseTransition rest = new PauseTransition(Duration.seconds(1));
  private final PauseTransition longest = new PauseTransition(Duration.seconds(1.8));
  private @Nullable NotePreview preview;

  public NoteView(NoteModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    editor = new NoteEditor(model, navigator);
    sides = new StackPane(editor);
    getStyleClass().add("note-view");
    setTop(header());
    setCenter(sides);
    setBottom(new Mentions(model.links()));
    rest.setOnFinished(event -> save());
    longest.setOnFinished(event -> save());
    model.stateProperty().addListener((property, before, now) -> schedule(now));
    model
        .textProperty()
        .addListener((property, before, now) -> schedule(model.stateProperty().get()));
    model.previewProperty().addListener((property, before, now) -> turn(now));
    editor
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                save();
              }
            });
  }

  /** Goes to the text to write on. */
  public void focusEditor() {
    model.previewProperty().set(false);
    editor.requestFocus();
    editor.end();
  }

  /** Goes from writing to reading and back. */
  public void togglePreview() {
    model.previewProperty().set(!model.previewProperty().get());
    focusSide();
  }

  /** Lets the user choose a template. */
  public void pickTemplate() {
    if (!templates.isDisabled()) {
      templates.show();
    }
  }

  private void focusSide() {
    if (preview != null && preview.isVisible()) {
      preview.requestFocus();
    } else {
      editor.requestFocus();
    }
  }

  /** The preview is made when it is first wanted. */
  private void turn(boolean reads) {
    if (reads && preview == null) {
      preview = new NotePreview(model, navigator);
      preview.setVisible(false);
      sides.getChildren().add(preview);
    }
    editor.setVisible(!reads);
    if (preview != null) {
      model.links().resolve(model.textProperty().get());
      preview.setVisible(reads);
    }
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
    Label words = new Label();
    words.setId("note-words");
    words.getStyleClass().add("note-state");
    words.setMinWidth(USE_PREF_SIZE);
    words.textProperty().bind(model.words().map(count -> Text.of("note.words", count)));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space, state, words, templates(), choice());
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("pane-header");
    return header;
  }

  /** To write the note, or to read it. */
  private Node choice() {
    ToggleButton write = side("note-write", "note.write", "note.write-tip");
    ToggleButton read = side("note-toggle", "note.read", "note.preview-tip");
    model.previewProperty().subscribe(reads -> (reads ? read : write).setSelected(true));
    write.setOnAction(
        event -> {
          focusEditor();
          write.setSelected(true); // a second click would leave none chosen
        });
    read.setOnAction(
        event -> {
          model.previewProperty().set(true);
          read.setSelected(true);
        });
    SegmentedButton choice = new SegmentedButton(write, read);
    choice.disableProperty().bind(model.editableProperty().not());
    return choice;
  }

  private static ToggleButton side(String id, String key, String tip) {
    ToggleButton side = new ToggleButton(Text.of(key));
    side.setId(id);
    side.getStyleClass().add("note-side");
    side.setMinWidth(USE_PREF_SIZE);
    Tips.set(side, Text.of(tip, Keys.NOTE_PREVIEW.firstDisplay()));
    return side;
  }

  /** The user's own templates may change at any time, so they are looked for when asked for. */
  private Node templates() {
    templates.setId("note-templates");
    templates.getStyleClass().addAll("flat", "icon-button", "note-button");
    templates.disableProperty().bind(model.editableProperty().not());
    templates.setAccessibleText(Text.of("note.template"));
    Tips.set(templates, Text.of("note.template-tip", Keys.NOTE_TEMPLATE.firstDisplay()));
    templates.getItems().setAll(new SeparatorMenuItem());
    templates.setOnShowing(event -> fillMenu());
    return templates;
  }

  private void fillMenu() {
    templates.getItems().clear();
    for (NoteTemplate template : model.templates()) {
      MenuItem item = new MenuItem(Invisible.shown(template.name()));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.fill(template, this::insert));
      templates.getItems().add(item);
    }
    MenuItem own = new MenuItem(Text.of("note.own-templates"));
    own.setOnAction(event -> model.openTemplates());
    templates.getItems().addAll(new SeparatorMenuItem(), own);
  }

  private void insert(String text) {
    model.previewProperty().set(false);
    editor.insert(text);
  }
}
