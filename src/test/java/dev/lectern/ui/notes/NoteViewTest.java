package dev.lectern.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.PaperField;
import dev.lectern.settings.NoteTemplates;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class NoteViewTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private NoteModel model;
  private NoteView view;
  private Stage stage;

  @BeforeEach
  void open() {
    library = SmallLibrary.open(folder);
    int teacups = SmallLibrary.paper(library, "teacups");
    FxExtension.run(
        () -> {
          model = new NoteModel(library, navigator, new NoteTemplates(folder));
          view = new NoteView(model, navigator);
          model.show(new int[] {teacups});
          stage = new Stage();
          stage.setScene(new Scene(view, 600, 300));
          stage.show();
        });
    FxExtension.await(
        "the choice is there",
        () -> view.lookup("#note-write") != null && model.editableProperty().get());
  }

  @AfterEach
  void close() {
    FxExtension.run(stage::close);
    library.close();
  }

  @Test
  void aLongTitleThatMentionsThePaperDoesNotMakeTheNoteWider() {
    double before = FxExtension.get(() -> view.minWidth(-1));
    int bandits = SmallLibrary.paper(library, "bandits");
    String title = "Sleeping Bandits That Dream of Regret ".repeat(9).strip();
    library.apply(Intents.correct(bandits, PaperField.TITLE, title)).join();
    int teacups = SmallLibrary.paper(library, "teacups");
    library.apply(Intents.note(bandits, "See [[" + teacups + "]].")).join();
    FxExtension.run(() -> model.show(new int[] {bandits}));
    FxExtension.run(() -> model.show(new int[] {teacups}));
    FxExtension.await("it is mentioned", () -> view.lookup("#mentions").isVisible());
    FxExtension.run(view::applyCss);
    assertThat(FxExtension.get(() -> view.minWidth(-1))).isEqualTo(before);
  }

  @Test
  void aClickShowsTheNoteAsItReadsAndAnotherOneWritesOn() {
    FxExtension.run(() -> side("#note-toggle").fire());
    assertThat(FxExtension.get(() -> view.lookup("#note-preview").isVisible())).isTrue();
    FxExtension.run(() -> side("#note-write").fire());
    assertThat(FxExtension.get(() -> view.lookup("#note-preview").isVisible())).isFalse();
    assertThat(FxExtension.get(() -> stage.getScene().getFocusOwner()))
        .isInstanceOf(NoteEditor.class);
  }

  @Test
  void oneSideIsAlwaysChosen() {
    FxExtension.run(() -> side("#note-toggle").fire());
    FxExtension.run(() -> side("#note-toggle").fire());
    assertThat(chosen()).isEqualTo("#note-toggle");
    FxExtension.run(view::togglePreview);
    assertThat(chosen()).isEqualTo("#note-write");
  }

  @Test
  void takesTheKeyboardWhileANoteIsStillBeingReadAndKeepsItForTheNext() {
    int bandits = SmallLibrary.paper(library, "bandits");
    int patience = SmallLibrary.paper(library, "patient");
    for (int paper : new int[] {bandits, patience}) {
      FxExtension.run(
          () -> {
            model.show(new int[] {paper});
            if (paper == bandits) {
              view.focusEditor();
            }
            assertThat(model.editableProperty().get()).isFalse();
            assertThat(stage.getScene().getFocusOwner()).isInstanceOf(NoteEditor.class);
          });
      FxExtension.await("it is read", () -> model.editableProperty().get());
      assertThat(FxExtension.get(() -> stage.getScene().getFocusOwner()))
          .isInstanceOf(NoteEditor.class);
    }
    FxExtension.run(() -> model.show(new int[0]));
    assertThat(FxExtension.get(() -> view.lookup("#note").isDisabled())).isTrue();
  }

  private String chosen() {
    return FxExtension.get(
        () ->
            (side("#note-write").isSelected() ? "#note-write" : "")
                + (side("#note-toggle").isSelected() ? "#note-toggle" : ""));
  }

  private ToggleButton side(String id) {
    return (ToggleButton) view.lookup(id);
  }
}
