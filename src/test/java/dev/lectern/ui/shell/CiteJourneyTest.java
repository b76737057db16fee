package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.settings.Preferences;
import dev.lectern.settings.Theme;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the list to another program's text: references and entries on the clipboard. */
@ExtendWith(FxExtension.class)
class CiteJourneyTest {

  @TempDir Path folder;
  private Library library;
  private Workbench window;
  private Stage stage;
  private Scene scene;

  @BeforeEach
  void selectsAPaper() {
    library = SmallLibrary.open(folder);
    FxExtension.run(
        () -> {
          window =
              new Workbench(library, Preferences.DEFAULT.withTheme(Theme.LIGHT), address -> {});
          scene = window.scene(1100, 800);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
          window.navigator().search("teacups");
        });
    FxExtension.await("the window is whole", window::isWhole);
    FxExtension.await("it is found", () -> papers().getItems().size() == 1);
    FxExtension.run(() -> papers().getSelectionModel().select(0));
    FxExtension.run(window.navigator()::focusPapers);
  }

  @AfterEach
  void closes() {
    FxExtension.run(
        () -> {
          window.close();
          stage.hide();
        });
    library.close();
  }

  @Test
  void copiesTheReferenceOfTheSelectedPaper() {
    press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
    FxExtension.await("it is said", () -> message().equals("Copied 1 reference in the style APA."));
    assertThat(FxExtension.get(() -> Clipboard.getSystemClipboard().getString()))
        .startsWith("Grasping Teacups with Soft Robot Hands. (2025)");
    assertThat(FxExtension.get(() -> Clipboard.getSystemClipboard().getHtml()))
        .contains("<i>Grasping Teacups");
    press(KeyCode.B, KeyCode.CONTROL, KeyCode.SHIFT);
    FxExtension.await("it is said", () -> message().equals("Copied 1 BibTeX entry."));
    assertThat(FxExtension.get(() -> Clipboard.getSystemClipboard().getString()))
        .startsWith("@misc{graspingteacups2025,");
  }

  @Test
  void showsHowToCiteThePaperThatIsRead() {
    FxExtension.run(() -> ((TitledPane) scene.lookup("#cite")).setExpanded(true));
    FxExtension.await("it is formatted", () -> text("#cite-reference").startsWith("Grasping"));
    assertThat(FxExtension.get(() -> text("#cite-bibtex"))).startsWith("@misc{graspingteacups");
    FxExtension.get(
        () -> {
          Screenshot.write(scene, "12-cite");
          return true;
        });
    FxExtension.run(() -> ((Button) scene.lookup("#copy-key")).fire());
    FxExtension.await("it is said", () -> message().equals("Copied: Citation key"));
    assertThat(FxExtension.get(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("graspingteacups2025");
  }

  private static void press(KeyCode key, KeyCode... held) {
    FxExtension.run(
        () -> {
          Robot robot = new Robot();
          for (KeyCode modifier : held) {
            robot.keyPress(modifier);
          }
          robot.keyPress(key);
          robot.keyRelease(key);
          for (KeyCode modifier : held) {
            robot.keyRelease(modifier);
          }
        });
  }

  private TableView<?> papers() {
    return (TableView<?>) scene.lookup("#papers");
  }

  private String text(String id) {
    return scene.lookup(id) instanceof TextArea area ? area.getText() : "";
  }

  private String message() {
    return ((Label) scene.lookup("#message")).getText();
  }
}
