package dev.lectern.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.settings.NoteTemplate;
import dev.lectern.settings.NoteTemplates;
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
import java.util.List;
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
    model = FxExtension.get(() -> new NoteModel(library, navigator, new NoteTemplates(folder)));
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
  void keepsBothTextsWhereAnotherWindowWroteMeanwhileAndSaysSo() {
    show(teacups);
    type("mine");
    library.apply(Intents.note(teacups, "theirs")).join();
    save();
    FxExtension.await("it says so", () -> model.stateProperty().get() == State.JOINED);
    assertThat(note("teacups")).isEqualTo("mine\n\n---\n\ntheirs");
    assertThat(FxExtension.get(() -> model.textProperty().get())).isEqualTo(note("teacups"));
    assertThat(navigator.asked())
        .containsExactly("say The note was changed elsewhere too; both texts are kept");
  }

  @Test
  void takesInWhatWasOnlyAddedElsewhere() {
    show(teacups);
    type("mine");
    library.apply(Intents.note(teacups, "mine\nand an addition")).join();
    save();
    FxExtension.await("it is here", () -> model.textProperty().get().endsWith("an addition"));
    assertThat(note("teacups")).isEqualTo("mine\nand an addition");
  }

  @Test
  void goesOnInOneUndoableStepWhileOneTypes() {
    show(teacups);
    for (String text : List.of("o", "on", "one", "one two")) {
      type(text);
      save();
    }
    assertThat(note("teacups")).isEqualTo("one two");
    library.undo(1).join();
    assertThat(note("teacups")).isEmpty();
  }

  @Test
  void fillsInATemplateForThePaper() {
    show(teacups);
    StringBuilder filled = new StringBuilder();
    NoteTemplate template = new NoteTemplate("x", "{title} [[{key}]] {authors}");
    FxExtension.run(() -> model.fill(template, filled::append));
    FxExtension.await("it is filled in", () -> !filled.isEmpty());
    assertThat(filled.toString())
        .isEqualTo("Grasping Teacups with Soft Robot Hands [[graspingteacups2025]] 4 authors");
  }

  @Test
  void countsWords() {
    show(teacups);
    assertThat(FxExtension.get(() -> model.words().get())).isZero();
    type(" three  short\nwords ");
    assertThat(FxExtension.get(() -> model.words().get())).isEqualTo(3);
  }

  @Test
  void offersPapersForALinkAndFollowsIt() {
    show(teacups);
    FxExtension.run(() -> model.links().complete("sleep"));
    FxExtension.await("it is offered", () -> !model.links().offersProperty().get().isEmpty());
    FxExtension.run(() -> model.links().follow("" + bandits));
    FxExtension.await("it went there", () -> navigator.asked().contains("paper " + bandits));
    FxExtension.run(() -> model.links().follow("nobody"));
    FxExtension.await(
        "it says so",
        () -> navigator.asked().contains("say No paper in the library is called nobody."));
  }

  @Test
  void listsTheNotesThatMentionThePaper() {
    show(bandits);
    library.apply(Intents.note(teacups, "[[" + bandits + "]]")).join();
    FxExtension.await(
        "it is listed",
        () -> model.links().mentionsProperty().get().stream().anyMatch(p -> p.id() == teacups));
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
