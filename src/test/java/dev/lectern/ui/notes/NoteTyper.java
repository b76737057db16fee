package dev.lectern.ui.notes;

import dev.lectern.model.Origin;
import dev.lectern.settings.NoteTemplates;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.notes.NoteModel.State;
import java.nio.file.Path;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Types into the note of a paper without a pause, and says how much of it is kept. */
final class NoteTyper {

  private NoteTyper() {}

  public static void main(String[] args) {
    Library library = Library.open(Path.of(args[0]), Origin.WINDOW);
    Platform.startup(() -> type(library, Integer.parseInt(args[1])));
  }

  private static void type(Library library, int paper) {
    RecordingNavigator navigator = new RecordingNavigator();
    NoteModel model = new NoteModel(library, navigator, new NoteTemplates(Path.of("none")));
    NoteView view = new NoteView(model, navigator);
    Stage stage = new Stage();
    stage.setScene(new Scene(view, 600, 300));
    stage.show();
    model.show(new int[] {paper});
    TextArea editor = (TextArea) view.lookup("#note");
    model
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (now == State.SAVED && before == State.SAVING) {
                System.out.println(editor.getLength());
              }
            });
    Timeline typing =
        new Timeline(
            new KeyFrame(
                Duration.millis(150),
                event -> {
                  if (editor.isEditable()) {
                    editor.appendText("x");
                  }
                }));
    typing.setCycleCount(Animation.INDEFINITE);
    typing.play();
  }
}
