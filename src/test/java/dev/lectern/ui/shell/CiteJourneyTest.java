package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the list to another program's text: references and entries on the clipboard. */
@ExtendWith(FxExtension.class)
class CiteJourneyTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void selectsAPaper() {
    desk = new Desk(folder);
    desk.search("teacups");
    desk.await("it is found", () -> desk.table().getItems().size() == 1);
    FxExtension.run(() -> desk.table().getSelectionModel().select(0));
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void copiesTheReferenceOfTheSelectedPaper() {
    press(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
    awaitMessage("Copied 1 reference in the style APA.");
    assertThat(FxExtension.get(() -> Clipboard.getSystemClipboard().getString()))
        .startsWith("Grasping Teacups with Soft Robot Hands. (2025)");
    assertThat(FxExtension.get(() -> Clipboard.getSystemClipboard().getHtml()))
        .contains("<i>Grasping Teacups");
    press(KeyCode.B, KeyCode.CONTROL, KeyCode.SHIFT);
    awaitMessage("Copied 1 BibTeX entry.");
    assertThat(FxExtension.get(() -> Clipboard.getSystemClipboard().getString()))
        .startsWith("@misc{graspingteacups2025,");
  }

  @Test
  void showsHowToCiteThePaperThatIsRead() {
    FxExtension.run(() -> ((TitledPane) found("#cite")).setExpanded(true));
    desk.await("it is formatted", () -> desk.text("#cite-reference").startsWith("Grasping"));
    desk.await(
        "so is its entry", () -> desk.text("#cite-bibtex").startsWith("@misc{graspingteacups"));
    desk.shoot("12-cite");
    FxExtension.run(() -> ((Button) found("#copy-key")).fire());
    awaitMessage("Copied: Citation key");
    assertThat(FxExtension.get(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("graspingteacups2025");
  }

  private void awaitMessage(String sentence) {
    desk.await("it is said", () -> desk.text("#message").equals(sentence));
  }

  private Node found(String selector) {
    return desk.find(selector).findFirst().orElseThrow();
  }
}
