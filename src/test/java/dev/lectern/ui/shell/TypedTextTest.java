package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.JournalEntry;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is text: what is typed into a box, or on when it has closed, runs no command. */
@ExtendWith(FxExtension.class)
class TypedTextTest {

  /** Nearly all its characters are commands elsewhere. */
  private static final String SENTENCE = "Rx: 3 of 8 (j/k), st. \"hug me\" v2; ln 45?";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void readsAPaper() {
    desk = new Desk(folder);
    desk.await("a paper is read", () -> desk.isThere("#abstract") && desk.isThere("#key"));
    desk.await("its note can be written", () -> note().isEditable());
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  /** What commands change. */
  private record State(
      List<String> steps, String search, String note, int selected, String focused, int windows) {

    /** The search field may have the keyboard after a box; a search runs no command. */
    State onlySearching(State before) {
      return focused.contains("id=search")
          ? new State(steps, before.search, note, before.selected, focused, windows)
          : this;
    }
  }

  @ParameterizedTest
  @EnumSource(Box.class)
  void aBoxKeepsWhatIsTypedAndNothingThatFollowsItsCloseRuns(Box box) {
    box.open(desk);
    List<String> before = steps();
    type(SENTENCE);
    if (box.field() != null) {
      desk.await("it has the sentence", () -> desk.text(box.field()).equals(SENTENCE));
    }
    assertThat(steps()).isEqualTo(before);
    leave();
    State left = state();
    type(SENTENCE);
    press(KeyCode.BACK_SPACE);
    press(KeyCode.DELETE);
    assertThat(state().onlySearching(left)).isEqualTo(left);
    desk.search("");
    desk.await("all are listed", () -> desk.table().getItems().size() == 3);
    FxExtension.run(
        () -> {
          desk.table().requestFocus();
          desk.table().getSelectionModel().clearAndSelect(0);
        });
    desk.rest();
    press(KeyCode.S);
    desk.await("a letter is a command again", () -> steps().size() == left.steps().size() + 1);
  }

  @ParameterizedTest
  @EnumSource(Box.class)
  void aBoxThatIsClosedWhileOneTypesRunsNothing(Box box) {
    box.open(desk);
    type("half of");
    FxExtension.run(() -> desk.table().requestFocus());
    FxExtension.run(desk::hideBoxes);
    desk.await("it is closed", () -> desk.windows() == 1 && !isEditing());
    State left = state();
    type(SENTENCE);
    assertThat(state().onlySearching(left)).isEqualTo(left);
  }

  @Test
  void aFieldThatStaysTakesItsTextAndIsLeftByAKeyForCommands() {
    Box.openList(desk, "group", paper("teacups"), paper("bandits"));
    FxExtension.run(() -> desk.table().getSelectionModel().clearAndSelect(0));
    fills("#add-tag", KeyCode.G);
    fills("#note", KeyCode.N);
    fills("#search", KeyCode.SLASH);
  }

  private void fills(String field, KeyCode key) {
    FxExtension.run(() -> desk.table().requestFocus());
    press(key);
    desk.await(field + " has the keyboard", () -> desk.find(field).anyMatch(Node::isFocused));
    String status = desk.says("#status");
    type(SENTENCE);
    desk.await(field + " has the sentence", () -> desk.text(field).equals(SENTENCE));
    assertThat(desk.says("#status")).isEqualTo(status);
    assertThat(steps()).noneMatch(step -> step.contains("Starred") || step.contains("status"));
    press(KeyCode.ESCAPE);
  }

  @Test
  void aPlaceOnAListTakesItsText() {
    Box.openList(desk, "group", paper("teacups"), paper("bandits"));
    FxExtension.run(() -> desk.table().getSelectionModel().clearAndSelect(0));
    press(KeyCode.P);
    desk.await("the presenter is asked for", () -> desk.focused() instanceof TextField);
    List<String> before = steps();
    type(SENTENCE);
    assertThat(FxExtension.get(() -> ((TextField) desk.focused()).getText())).isEqualTo(SENTENCE);
    assertThat(steps()).isEqualTo(before);
  }

  @Test
  void aFieldThatIsTakenAwayWhileOneTypesRunsNothing() {
    press(KeyCode.G);
    type("soft");
    FxExtension.run(() -> desk.table().requestFocus());
    State left = state();
    type(SENTENCE);
    assertThat(state()).isEqualTo(left);
  }

  @Test
  void aDigitInTheBoxChoosesAColourUntilTheCommentIsWritten() {
    Box.MARK.open(desk);
    press(KeyCode.DIGIT4);
    press(KeyCode.DIGIT6);
    assertThat(steps()).hasSize(1);
    type("9 of 8 in 2025");
    desk.await("it is written", () -> desk.text("#mark-comment").equals("9 of 8 in 2025"));
    press(KeyCode.ENTER);
    desk.await("it is marked", () -> desk.isThere(".marked-magenta"));
    desk.await("with its comment", () -> desk.text(".highlight-comment").equals("9 of 8 in 2025"));
    assertThat(steps()).hasSize(2);
  }

  @Test
  void escapeInTheBoxDropsTheColourToo() {
    Box.MARK.open(desk);
    press(KeyCode.DIGIT4);
    press(KeyCode.ESCAPE);
    desk.await("it is closed", () -> desk.windows() == 1);
    assertThat(state().steps()).hasSize(1);
  }

  @Test
  void enterMarksInTheColourThatIsShown() {
    Box.MARK.open(desk);
    press(KeyCode.RIGHT);
    press(KeyCode.ENTER);
    desk.await("it is marked", () -> desk.isThere(".marked-red"));
  }

  @Test
  void keysThatWriteNothingWorkAtOnceAfterABox() {
    press(KeyCode.S);
    desk.await("it has a star", () -> steps().size() == 2);
    Box.LIST.open(desk);
    leave();
    int selected = state().selected();
    press(KeyCode.DOWN);
    assertThat(state().selected()).isEqualTo(selected + 1);
    press(KeyCode.Z, KeyCode.SHORTCUT);
    desk.await("it is taken back", () -> steps().size() == 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999})
  void aLetterWaitsForASecondAfterABox(int millis) {
    Box.LIST.open(desk);
    leave();
    desk.rest(Duration.ofMillis(millis));
    press(KeyCode.S);
    assertThat(state().steps()).hasSize(1);
    desk.await("it is told", () -> desk.text("#message").startsWith("Nothing was done"));
    desk.rest();
    press(KeyCode.S);
    desk.await("it has a star", () -> steps().size() == 2);
  }

  @Test
  void aSentenceThatGoesOnForLongRunsNothingEither() {
    Box.LIST.open(desk);
    leave();
    State left = state();
    for (int letter = 0; letter < SENTENCE.length(); letter++) {
      type(SENTENCE.substring(letter, letter + 1));
      desk.rest(Duration.ofMillis(300));
    }
    assertThat(state()).isEqualTo(left);
  }

  /** Presses Escape as often as it takes. */
  private void leave() {
    for (int i = 0; i < 5 && FxExtension.get(() -> desk.windows() > 1 || isEditing()); i++) {
      press(KeyCode.ESCAPE);
      FxExtension.run(() -> {});
    }
    desk.await("it is closed", () -> desk.windows() == 1 && !isEditing());
  }

  private boolean isEditing() {
    return desk.isThere(".field-editor") || desk.isThere(".highlight-editor");
  }

  /** How it all stands once what is under way has been done. */
  private State state() {
    FxExtension.run(() -> {});
    assertThat(desk.library().rehearsing(all -> true).join()).as("writes before are done").isTrue();
    FxExtension.run(() -> {});
    List<String> steps = steps();
    return FxExtension.get(
        () ->
            new State(
                steps,
                desk.text("#search"),
                desk.text("#note"),
                desk.table().getSelectionModel().getSelectedIndex(),
                String.valueOf(desk.focused()),
                desk.windows()));
  }

  private List<String> steps() {
    return desk.library().history(null, 99).join().stream().map(JournalEntry::summary).toList();
  }

  private TextArea note() {
    return (TextArea) desk.find("#note").findFirst().orElseThrow();
  }

  private int paper(String query) {
    return SmallLibrary.paper(desk.library(), query);
  }
}
