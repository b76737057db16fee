package dev.lectern.ui.notes;

import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A note as it reads, made of nodes alone: nothing in it loads or runs anything. */
final class NotePreview extends ScrollPane {

  private final NoteModel model;
  private final BlockMarkdown markdown;
  private final VBox page = new VBox();

  NotePreview(NoteModel model, Navigator navigator) {
    this.model = model;
    this.markdown = new BlockMarkdown(model.links(), navigator);
    setId("note-preview");
    getStyleClass().add("note-preview");
    setAccessibleText(Text.of("note.preview"));
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    page.getStyleClass().add("md-page");
    setContent(page);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (Keys.BACK.matches(event)) {
            navigator.focusPapers();
            event.consume();
          }
        });
    visibleProperty().addListener((property, before, now) -> show());
    model.textProperty().addListener((property, before, now) -> show());
    model.links().knownProperty().addListener((property, before, now) -> show());
  }

  private void show() {
    if (isVisible()) {
      String text = model.textProperty().get();
      page.getChildren().setAll(markdown.of(text));
      if (text.isBlank()) {
        Label nothing = new Label(Text.of("note.nothing"));
        nothing.getStyleClass().add("reader-missing");
        page.getChildren().setAll(nothing);
      }
    }
  }
}
