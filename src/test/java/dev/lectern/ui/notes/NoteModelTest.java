package dev.lectern.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.Touched;
import dev.lectern.ui.notes.NoteModel.State;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class NoteModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private NoteModel model;
  private int teacups;
  private int bandits;

  @BeforeEach
  void opensTheLibrary() {
    library = SmallLibrary.open(folder);
    teacups = SmallLibrary.paper(library, "teacups");
    bandits = SmallLibrary.paper(library, "bandits");
    model = FxExtension.get(() -> new NoteModel(library, navigator));
    library.onCommit(commit -> Fx.later(() -> model.refresh(Touched.by(commit.change()))));
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void savesWhatWasTyped() {
    show(teacups);
    type("Read *this* again.");
    assertThat(model.stateProperty().get()).isEqualTo(State.TYPING);
    save();
    FxExtension.await("it says so", () -> model.stateProperty().get() == State.SAVED);
    assertThat(note("teacups")).isEqualTo("Read *this* again.");
  }

  @Test
  void savesBeforeAnotherPapersNoteTakesItsPlace() {
    show(teacups);
    type("about teacups");
    show(bandits);
    assertThat(model.textProperty().get()).isEmpty();
    type("about bandits");
    show(teacups);
    assertThat(model.textProperty().get()).isEqualTo("about teacups");
    assertThat(note("bandits")).isEqualTo("about bandits");
  }

  @Test
  void keepsWhatIsBeingTypedWhenTheNoteChangesElsewhere() {
    show(teacups);
    type("mine");
    library.apply(Intents.note(teacups, "theirs")).join();
    FxExtension.run(() -> {});
    assertThat(FxExtension.get(() -> model.textProperty().get())).isEqualTo("mine");
  }

  @Test
  void showsTheNoteThatUndoBroughtBack() {
    show(teacups);
    type("first");
    save();
    FxExtension.await("it is saved", () -> model.stateProperty().get() == State.SAVED);
    library.undo(1).join();
    FxExtension.await("the note is empty again", () -> model.textProperty().get().isEmpty());
  }

  @Test
  void keepsTextThatCouldNotBeSaved() throws SQLException {
    show(teacups);
    type("lost?");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + library.file());
        Statement lock = other.createStatement()) {
      lock.execute("BEGIN IMMEDIATE");
      FxExtension.run(model::save);
      FxExtension.await("it failed", () -> model.stateProperty().get() == State.FAILED);
    }
    assertThat(navigator.failures()).hasSize(1);
    show(bandits);
    show(teacups);
    FxExtension.await("the text is back", () -> model.textProperty().get().equals("lost?"));
    save();
    assertThat(note("teacups")).isEqualTo("lost?");
  }

  @Test
  void hasNoNoteToEditForSeveralPapers() {
    show(teacups);
    FxExtension.run(() -> model.show(new int[] {teacups, bandits}));
    assertThat(model.editableProperty().get()).isFalse();
  }

  private void show(int paper) {
    FxExtension.run(() -> model.show(new int[] {paper}));
    FxExtension.await("the note can be edited", () -> model.editableProperty().get());
  }

  private void save() {
    FxExtension.get(
            () -> {
              model.save();
              return model.lastSave();
            })
        .join();
  }

  private void type(String text) {
    FxExtension.run(() -> model.textProperty().set(text));
  }

  private String note(String query) {
    return SmallLibrary.details(library, query).note();
  }
}
