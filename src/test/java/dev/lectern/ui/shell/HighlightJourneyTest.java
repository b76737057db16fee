package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.Highlight;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.settings.Preferences;
import dev.lectern.settings.Theme;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.StandingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Highlights in a paper's text, made and changed through the real window by keyboard. */
@ExtendWith(FxExtension.class)
class HighlightJourneyTest {

  @TempDir Path folder;
  private final StandingClock clock = new StandingClock();
  private Library library;
  private Workbench window;
  private Stage stage;
  private Scene scene;

  @BeforeEach
  void opensALibraryOfThreePapers() {
    SmallLibrary.open(folder).close();
    open();
  }

  @AfterEach
  void closes() {
    close();
  }

  @Test
  void marksCommentsRecoloursAndRemovesByKeyboardAndKeepsItOverARestart() {
    selectWords(3);
    press(KeyCode.DIGIT3);
    await("it is marked", () -> highlights().size() == 1);
    assertThat(highlights().getFirst().quote()).isEqualTo("We teach a");
    assertThat(highlights().getFirst().color()).isEqualTo("green");
    await("it is painted", () -> scene.lookup("#abstract").lookup(".marked-green") != null);
    await("it is listed", () -> texts(".highlight-quote").equals(List.of("We teach a")));
    shoot("highlight-1-marked");

    press(KeyCode.LEFT);
    press(KeyCode.ENTER);
    await(
        "it is shown", () -> popup("#mark-comment") != null && !popup("#mark-comment").isFocused());
    press(KeyCode.TAB);
    await("the comment has the keyboard", () -> popup("#mark-comment").isFocused());
    type("why");
    press(KeyCode.ENTER);
    await("the comment is kept", () -> highlights().getFirst().comment().equals("why"));
    await("it stands in the list", () -> texts(".highlight-comment").equals(List.of("why")));
    clock.pass(Duration.ofSeconds(1));
    press(KeyCode.DIGIT5);
    await("it is purple", () -> highlights().getFirst().color().equals("purple"));
    await("so it is shown", () -> scene.lookup("#abstract").lookup(".marked-purple") != null);
    shoot("highlight-2-commented");

    press(KeyCode.DELETE);
    await("it is removed", () -> highlights().isEmpty());
    press(KeyCode.Z, KeyCode.SHORTCUT);
    await("it is back", () -> highlights().size() == 1);

    close();
    open();
    await("it is listed", () -> texts(".highlight-quote").equals(List.of("We teach a")));
    assertThat(highlights().getFirst().comment()).isEqualTo("why");
  }

  @Test
  void allHighlightsAreListedAndLeadToTheirPapers() {
    selectWords(3);
    press(KeyCode.DIGIT4);
    await("it is marked", () -> highlights().size() == 1);
    FxExtension.run(() -> window.navigator().search(""));
    await("all are listed", () -> ((TableView<?>) scene.lookup("#papers")).getItems().size() == 3);
    press(KeyCode.H, KeyCode.SHORTCUT, KeyCode.SHIFT);
    await("it is in the list", () -> list() != null && list().getItems().size() == 1);
    await("words can be typed", () -> list().getScene().getFocusOwner() instanceof TextField);
    type("tea");
    await("it stays", () -> list().getItems().size() == 1);
    type("x");
    await("nothing has these words", () -> list().getItems().isEmpty());
    press(KeyCode.BACK_SPACE);
    await("it is back", () -> list().getItems().size() == 1);
    press(KeyCode.ENTER);
    await("the list has the keyboard", () -> list().isFocused());
    press(KeyCode.ENTER);
    await(
        "its paper is alone",
        () -> ((TableView<?>) scene.lookup("#papers")).getItems().size() == 1);
    press(KeyCode.ESCAPE);
    await("the window is closed", () -> list() == null);
  }

  private static @Nullable ListView<?> list() {
    return Window.getWindows().stream()
        .map(each -> each.getScene().getRoot().lookup("#highlight-list"))
        .filter(node -> node != null)
        .map(node -> (ListView<?>) node)
        .findFirst()
        .orElse(null);
  }

  @Test
  void lettersGrowAndTheTextCanBeShownAsPrinted() {
    double before = FxExtension.get(() -> abstractText().prefHeight(400));
    press(KeyCode.EQUALS, KeyCode.SHORTCUT);
    press(KeyCode.EQUALS, KeyCode.SHORTCUT);
    await("it is larger", () -> abstractText().prefHeight(400) > before);
    press(KeyCode.DIGIT0, KeyCode.SHORTCUT);
    await("it is as before", () -> abstractText().prefHeight(400) == before);
    FxExtension.run(() -> scene.lookup("#papers").requestFocus());
    press(KeyCode.V);
    await("it is as printed", () -> text().contains("78.2\\%"));
    press(KeyCode.V);
    await("it is readable", () -> text().contains("78.2%"));
  }

  @Test
  void anOrphanIsListedAndFoundAgainWhereTheUserSays() {
    selectWords(3);
    press(KeyCode.DIGIT1);
    await("it is marked", () -> highlights().size() == 1);
    int paper = SmallLibrary.paper(library, "teacups");
    library.apply(Intents.correct(paper, PaperField.ABSTRACT, "Nothing is left of it.")).join();
    await("it can be found again", () -> scene.lookup(".highlight-find") != null);
    assertThat(texts(".highlights-heading"))
        .containsExactly("Highlights whose passage is not in the text");
    shoot("highlight-3-orphan");
    FxExtension.run(() -> ((Button) scene.lookup(".highlight-find")).fire());
    selectWords(2);
    press(KeyCode.ENTER);
    await("it asks", () -> popup("#mark-found") != null && popup("#mark-found").isFocused());
    press(KeyCode.SPACE);
    await("it stands there", () -> highlights().getFirst().quote().equals("Nothing is"));
    await("it is no orphan", () -> scene.lookup(".highlight-find") == null);
    press(KeyCode.Z, KeyCode.SHORTCUT);
    await("it is one again", () -> highlights().getFirst().quote().equals("We teach a"));
  }

  /** Selects words from the beginning of the abstract on. */
  private void selectWords(int count) {
    press(KeyCode.F7);
    await("the text has the keyboard", () -> abstractText().isFocused());
    press(KeyCode.HOME, KeyCode.SHORTCUT);
    for (int word = 0; word < count; word++) {
      press(KeyCode.RIGHT, KeyCode.SHORTCUT, KeyCode.SHIFT);
    }
    await("words are selected", () -> abstractText().hasNonEmptySelection());
  }

  private RichTextArea abstractText() {
    return (RichTextArea) scene.lookup("#abstract");
  }

  private List<Highlight> highlights() {
    return SmallLibrary.details(library, "title:teacups").highlights();
  }

  private List<String> texts(String selector) {
    return scene.getRoot().lookupAll(selector).stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private static @Nullable Node popup(String selector) {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(popup -> popup.getScene().getRoot().lookup(selector))
        .filter(node -> node != null)
        .findFirst()
        .orElse(null);
  }

  private void open() {
    library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    FxExtension.run(
        () -> {
          window =
              new Workbench(
                  library, Preferences.DEFAULT.withTheme(Theme.LIGHT), address -> {}, clock);
          scene = window.scene(980, 700);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
        });
    await("the window is whole", window::isWhole);
    FxExtension.run(() -> window.navigator().search("teacups"));
    await("the paper is read", () -> text().startsWith("We teach") || text().startsWith("Nothing"));
  }

  private String text() {
    return abstractText().getModel() == null ? "" : abstractText().getPlainText(0);
  }

  private void close() {
    FxExtension.run(
        () -> {
          stage.hide();
          window.close();
        });
    library.close();
  }

  private static void await(String what, BooleanSupplier condition) {
    FxExtension.await(what, condition);
  }

  private void shoot(String name) {
    Screenshot.shoot(() -> scene, name);
  }
}
