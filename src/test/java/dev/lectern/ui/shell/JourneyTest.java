package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.ReadingStatus;
import dev.lectern.settings.Preferences;
import dev.lectern.settings.Theme;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.StandingClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
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

/** The main journey, through the real window with the keyboard alone. */
@ExtendWith(FxExtension.class)
class JourneyTest {

  private static final double WIDTH = 980;
  private static final double HEIGHT = 700;

  @TempDir Path folder;
  private final StandingClock clock = new StandingClock();
  private final List<String> opened = new ArrayList<>();
  private Library library;
  private Workbench window;
  private Stage stage;
  private Scene scene;

  @BeforeEach
  void opensAnEmptyLibrary() {
    open(Theme.LIGHT);
  }

  @AfterEach
  void closes() {
    close();
  }

  @Test
  void findsTagsNotesAndMarksAPaperThatIsStillSoAfterARestart() {
    await(
        "the welcome is shown",
        () -> scene.lookup("#welcome-open").getParent().getParent().isVisible());
    shoot("1-welcome");

    FxExtension.run(() -> window.importFiles(List.of(SmallLibrary.page(folder))));
    await("the papers are listed", () -> table().getItems().size() == 3);
    await("the result is shown", () -> scene.lookup("#report").isVisible());
    shoot("2-imported");
    press(KeyCode.ESCAPE);
    await("the result is dismissed", () -> !scene.lookup("#report").isVisible());

    focusSearch();
    type("teacups");
    await("one is left", () -> table().getItems().size() == 1);
    await("it is read", () -> title().contains("Teacups"));
    assertThat(text("#count")).isEqualTo("1 of 3 papers");
    shoot("3-found");

    press(KeyCode.ENTER);
    press(KeyCode.S);
    press(KeyCode.T);
    await("it is kept", () -> text("#status").equals("To read"));
    press(KeyCode.G);
    type("robotics");
    press(KeyCode.ENTER);
    await("the tag is shown", () -> chips().equals(List.of("robotics")));
    press(KeyCode.ESCAPE);
    press(KeyCode.N);
    type("read again");
    await("the note saved itself", () -> details().note().equals("read again"));
    await("it says so", () -> text("#note-state").equals("Saved"));
    shoot("4-tagged-and-noted");

    press(KeyCode.ESCAPE);
    press(KeyCode.O);
    await("the page is open", () -> opened.equals(List.of("https://github.com/example/teacups")));
    press(KeyCode.X);
    await("it is skipped", () -> text("#status").equals("Skipped"));
    press(KeyCode.Z, KeyCode.SHORTCUT);
    await("it is kept again", () -> text("#status").equals("To read"));
    press(KeyCode.Z, KeyCode.SHORTCUT, KeyCode.SHIFT);
    await("it is skipped again", () -> text("#status").equals("Skipped"));
    press(KeyCode.Z, KeyCode.SHORTCUT);
    await("and kept", () -> text("#status").equals("To read"));

    close();
    open(Theme.DARK);
    await("a paper is read", () -> table().getItems().size() == 3 && note().isEditable());
    focusSearch();
    type("teacups");
    await("the paper is read", () -> title().contains("Teacups"));
    await("its tag is there", () -> chips().equals(List.of("robotics")));
    await("its note is there", () -> note().getText().equals("read again"));
    shoot("5-after-the-restart");
    assertThat(details().paper().status()).isEqualTo(ReadingStatus.TOREAD);
    assertThat(details().paper().starred()).isTrue();
  }

  @Test
  void undoStaysInTheNoteWhileThereIsTypingToTakeBack() {
    FxExtension.run(() -> window.importFiles(List.of(SmallLibrary.page(folder))));
    await("a paper is read", () -> table().getItems().size() == 3 && note().isEditable());
    press(KeyCode.S);
    press(KeyCode.N);
    type("x");
    press(KeyCode.Z, KeyCode.SHORTCUT);
    await("the letter is gone", () -> note().getText().isEmpty());
    assertThat(text("#message")).doesNotContain("Undid");
    press(KeyCode.Z, KeyCode.SHORTCUT);
    await("the star is taken back", () -> text("#message").startsWith("Undid"));
  }

  @Test
  void saysInTheListThatNothingWasFound() {
    FxExtension.run(() -> window.importFiles(List.of(SmallLibrary.page(folder))));
    await("a paper is read", () -> table().getItems().size() == 3 && note().isEditable());
    focusSearch();
    type("zebra");
    await("none is left", () -> table().getItems().isEmpty());
    assertThat(text("#count")).isEqualTo("0 of 3 papers");
    await("no note can be written", () -> note().isDisabled());
    shoot("6-nothing-found");
    press(KeyCode.ESCAPE);
    await("all are back", () -> table().getItems().size() == 3);
  }

  @Test
  void completesFieldsAndTheirValuesInTheSearch() {
    FxExtension.run(() -> window.importFiles(List.of(SmallLibrary.page(folder))));
    await("a paper is read", () -> table().getItems().size() == 3 && note().isEditable());
    focusSearch();
    type("sta");
    await("the field is offered", () -> offered().equals(List.of("status:")));
    press(KeyCode.TAB);
    await("its words are offered", () -> offered().size() == ReadingStatus.values().length);
    type("ski");
    await("one is left", () -> offered().equals(List.of("status:skipped")));
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    await("it is searched", () -> table().getItems().isEmpty());
    assertThat(FxExtension.get(() -> ((TextField) scene.lookup("#search")).getText()))
        .isEqualTo("status:skipped ");
    press(KeyCode.ESCAPE);
    type("ta");
    await("a field is offered", () -> offered().equals(List.of("tag:")));
    press(KeyCode.ESCAPE);
    await("Escape closes the offers alone", () -> offered().isEmpty());
    assertThat(FxExtension.get(() -> ((TextField) scene.lookup("#search")).getText()))
        .isEqualTo("ta");
  }

  /** What the completion shows under a field; nothing while it is closed. */
  private static List<String> offered() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .flatMap(popup -> popup.getScene().getRoot().lookupAll(".completion").stream())
        .flatMap(list -> ((ListView<?>) list).getItems().stream())
        .map(Object::toString)
        .toList();
  }

  @Test
  void theTextThatIsReadTakesOnTheOtherColoursToo() {
    FxExtension.run(() -> window.importFiles(List.of(SmallLibrary.page(folder))));
    await("a paper is read", () -> fill() != null);
    Paint light = FxExtension.get(this::fill);
    press(KeyCode.D, KeyCode.SHORTCUT);
    await("the letters are light now", () -> fill() != null && !fill().equals(light));
    press(KeyCode.D, KeyCode.SHORTCUT);
    await("and dark again", () -> light.equals(fill()));
  }

  private @Nullable Paint fill() {
    return scene.lookup("#title").lookup("Text") instanceof Text letters ? letters.getFill() : null;
  }

  private void open(Theme theme) {
    library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    FxExtension.run(
        () -> {
          window = new Workbench(library, Preferences.DEFAULT.withTheme(theme), opened::add, clock);
          scene = window.scene(WIDTH, HEIGHT);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
        });
    await("the window is whole", window::isWhole);
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

  /** Goes to the search field and waits until letters land there. */
  private void focusSearch() {
    press(KeyCode.F, KeyCode.SHORTCUT);
    await("the search has the focus", () -> scene.lookup("#search").isFocused());
  }

  private TableView<?> table() {
    return (TableView<?>) scene.lookup("#papers");
  }

  private TextArea note() {
    return (TextArea) scene.lookup("#note");
  }

  private String title() {
    return ((RichTextArea) scene.lookup("#title")).getModel() == null
        ? ""
        : ((RichTextArea) scene.lookup("#title")).getPlainText(0);
  }

  private String text(String id) {
    return ((Labeled) scene.lookup(id)).getText();
  }

  private List<String> chips() {
    Set<Node> chips = scene.lookup("#add-tag").getParent().lookupAll(".hyperlink");
    return chips.stream().map(chip -> ((Labeled) chip).getText()).toList();
  }

  private PaperDetails details() {
    return SmallLibrary.details(library, "teacups");
  }
}
