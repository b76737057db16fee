package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the keyboard alone reaches: menus, help, and the way back from everywhere. */
@ExtendWith(FxExtension.class)
class KeyboardJourneyTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void opensThreePapers() {
    desk = new Desk(folder);
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void theMenuKeyOpensTheMenuOfTheSelectedPapers() {
    press(KeyCode.DOWN);
    press(KeyCode.F10, KeyCode.SHIFT);
    desk.await("the menu is open", () -> menu() != null);
    desk.shoot("keyboard-1-menu");
    List<String> items =
        FxExtension.get(() -> menu().getItems().stream().map(MenuItem::getText).toList());
    assertThat(items).contains("Star  (S)", "Edit details  (E)", "Citation keys…");
    press(KeyCode.ESCAPE);
    desk.await("it is closed", () -> menu() == null);
    assertThat(FxExtension.get(() -> desk.table().equals(desk.focused()))).isTrue();
  }

  @Test
  void helpFindsAKeyByWhatItDoesAndEscapeLeadsBack() {
    press(KeyCode.F1);
    desk.await("words can be typed", () -> focusedIn("#find-keys") instanceof TextField);
    desk.shoot("keyboard-2-help", desk.sceneOf("#find-keys"));
    type("reading list");
    desk.await("one is left", () -> lines().equals(List.of("Put on a reading list")));
    press(KeyCode.ESCAPE);
    desk.await("it is closed", () -> !desk.isThere("#find-keys"));
    assertThat(FxExtension.get(() -> desk.table().equals(desk.focused()))).isTrue();
  }

  @Test
  void whatTheTextOffersIsSaidOnlyWhileTheKeyboardIsThere() {
    press(KeyCode.H);
    desk.await("the text has the keyboard", () -> desk.focused() instanceof RichTextArea);
    press(KeyCode.RIGHT, KeyCode.SHORTCUT, KeyCode.SHIFT);
    desk.await("it says what can be done", () -> desk.text("#message").startsWith("1–8"));
    press(KeyCode.ESCAPE);
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    desk.await("it says so no more", () -> desk.text("#message").isEmpty());
  }

  @Test
  void enterUnfoldsAPartOfAPaperAndOpensNoPage() {
    FxExtension.run(() -> desk.scene().lookup("#related").requestFocus());
    press(KeyCode.ENTER);
    desk.await("it is unfolded", () -> related().isExpanded());
    assertThat(desk.says("#message")).doesNotStartWith("Opening");
    press(KeyCode.ENTER);
    desk.await("it is folded", () -> !related().isExpanded());
  }

  @Test
  void restoringFromTheTrashLeavesTheKeyboardInTheList() {
    press(KeyCode.DELETE);
    desk.await("it is gone", () -> desk.table().getItems().size() == 2);
    desk.search("is:trashed");
    desk.await("it is in the trash", () -> desk.table().getItems().size() == 1);
    press(KeyCode.HOME);
    desk.await(
        "it is selected", () -> !desk.find("#restore").findFirst().orElseThrow().isDisabled());
    press(KeyCode.TAB, KeyCode.SHIFT);
    press(KeyCode.TAB, KeyCode.SHIFT);
    desk.await("the button has the keyboard", () -> "restore".equals(desk.focused().getId()));
    press(KeyCode.SPACE);
    desk.await("it is restored", () -> desk.table().getItems().isEmpty());
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
  }

  @Test
  void f6PassesAnEmptyReaderAndComesRoundAgain() {
    desk.search("nothingatall");
    desk.await("nothing is found", () -> desk.table().getItems().isEmpty());
    desk.await("nothing is counted", () -> desk.isThere(".side-nothing"));
    FxExtension.run(() -> desk.table().requestFocus());
    press(KeyCode.F6);
    desk.await("the sidebar has it", () -> "sidebar".equals(desk.focused().getId()));
    press(KeyCode.F6);
    desk.await("the list has it again", () -> desk.table().equals(desk.focused()));
  }

  private TitledPane related() {
    return (TitledPane) desk.scene().lookup("#related");
  }

  private Node focusedIn(String selector) {
    return desk.find(selector)
        .map(node -> node.getScene().getFocusOwner())
        .findFirst()
        .orElse(desk.table());
  }

  private List<String> lines() {
    return desk.find(".keys-line")
        .filter(line -> line.getParent().isVisible())
        .map(line -> ((Label) line.lookup(".label")).getText())
        .toList();
  }

  private static ContextMenu menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElse(null);
  }
}
