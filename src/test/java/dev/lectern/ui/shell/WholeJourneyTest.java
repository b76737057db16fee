package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.pressForDialog;
import static dev.lectern.ui.kit.Keyboard.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.Highlight;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.ReadingStatus;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * One paper's whole way, by the keyboard alone: opened, read, marked, noted, tagged, listed, handed
 * on, undone, kept.
 */
@ExtendWith(FxExtension.class)
class WholeJourneyTest {

  private static final String CUPS = "title:teacups";
  private static final String BANDITS = "title:bandits";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void opensAnEmptyLibrary() {
    desk = Desk.empty(folder);
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void aPaperIsOpenedReadMarkedNotedTaggedListedHandedOnAndStillThereAfterARestart()
      throws IOException {
    opensADigest();
    readsThePaper();
    highlightsAPassage();
    writesANoteThatLinksToAnotherPaper();
    tagsIt();
    putsItOnAReadingList();
    handsItOn();
    takesItsLastStepsBack();
    findsAllOfItAfterARestart();
  }

  private void opensADigest() throws IOException {
    desk.shoot("journey-0-welcome");
    String page = Files.readString(SmallLibrary.page(folder));
    FxExtension.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(page);
          Clipboard.getSystemClipboard().setContent(content);
        });
    press(KeyCode.V, KeyCode.SHORTCUT);
    desk.await("its papers are listed", () -> desk.table().getItems().size() == 3);
    desk.await("the result is shown", () -> desk.isThere("#report"));
    desk.shoot("journey-1-opened");
    press(KeyCode.ESCAPE);
    desk.await("the result is gone", () -> !desk.isThere("#report"));
  }

  private void readsThePaper() {
    press(KeyCode.SLASH);
    desk.await("the search has the keyboard", () -> desk.focused() instanceof TextField);
    type("teacups");
    desk.await("one is left", () -> desk.table().getItems().size() == 1);
    press(KeyCode.ENTER);
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    desk.await("it is read", () -> plain().startsWith("We teach a soft robot hand"));
    assertThat(FxExtension.get(this::plain)).contains("78.2% success");
    press(KeyCode.I);
    desk.await("it is marked as being read", () -> desk.text("#status").equals("Reading"));
    desk.shoot("journey-2-read");
  }

  private void highlightsAPassage() {
    press(KeyCode.H);
    desk.await("the text has the keyboard", () -> desk.focused() instanceof RichTextArea);
    press(KeyCode.HOME, KeyCode.SHORTCUT);
    for (int word = 0; word < 6; word++) {
      press(KeyCode.RIGHT, KeyCode.SHORTCUT, KeyCode.SHIFT);
    }
    desk.await("words are selected", () -> abstractText().hasNonEmptySelection());
    press(KeyCode.ENTER);
    desk.await("the box asks", () -> focusedInBox());
    type("which hand");
    desk.await("the comment is written", () -> desk.text("#mark-comment").equals("which hand"));
    desk.shoot("journey-3-marking");
    press(KeyCode.TAB, KeyCode.SHIFT);
    press(KeyCode.DIGIT3);
    desk.await("green is chosen", () -> isChosen("green"));
    press(KeyCode.ENTER);
    desk.await("it is marked", () -> highlights().size() == 1);
    desk.await("it is painted", () -> desk.isThere(".marked-green"));
    desk.await("and listed", () -> desk.text(".highlight-comment").equals("which hand"));
    desk.shoot("journey-4-highlighted");
    desk.rest();
    Highlight made = highlights().getFirst();
    assertThat(made.quote()).isEqualTo("We teach a soft robot hand");
    assertThat(made.color()).isEqualTo("green");
  }

  private boolean isChosen(String color) {
    return desk.find("#mark-" + color)
        .anyMatch(
            button -> button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")));
  }

  private boolean focusedInBox() {
    return desk.find("#mark-comment").anyMatch(node -> node.getScene().getFocusOwner() != null);
  }

  private void writesANoteThatLinksToAnotherPaper() {
    press(KeyCode.ESCAPE);
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    press(KeyCode.N);
    desk.await("the note has the keyboard", () -> id(desk.focused()).equals("note"));
    type("- soft hands\nask them. See [[sleep");
    desk.await("the other paper is offered", () -> isOffered(key()));
    press(KeyCode.TAB);
    desk.await("the link is whole", () -> desk.text("#note").endsWith("See [[" + key() + "]]"));
    desk.await("the note saved itself", () -> cups().note().endsWith(key() + "]]"));
    assertThat(cups().note()).startsWith("- soft hands\n- ask them.");
    desk.shoot("journey-5-noted");
    press(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT);
    desk.await("it can be read", () -> desk.isThere("#note-preview"));
    desk.shoot("journey-6-note-as-it-reads");
    press(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT);
    desk.await("and written", () -> id(desk.focused()).equals("note"));
    desk.rest();
  }

  private boolean isOffered(String key) {
    return desk.find(".completion")
        .flatMap(node -> node instanceof ListView<?> list ? list.getItems().stream() : null)
        .anyMatch(offer -> offer.toString().startsWith(key));
  }

  private String key() {
    return SmallLibrary.details(desk.library(), BANDITS).paper().key();
  }

  private void tagsIt() {
    press(KeyCode.ESCAPE);
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    press(KeyCode.G);
    desk.await("a tag is asked for", () -> id(desk.focused()).equals("add-tag"));
    type("hands/soft\n");
    desk.await("it is tagged", () -> cups().paper().tags().equals(List.of("hands/soft")));
    desk.await("the sidebar has it", () -> row("soft") != null);
    press(KeyCode.ESCAPE);
    desk.shoot("journey-7-tagged");
  }

  private void putsItOnAReadingList() {
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    press(KeyCode.L);
    desk.await("a list is asked for", () -> desk.isThere("#pick-list"));
    desk.await("it takes words", () -> desk.find("#pick-list").anyMatch(Node::isFocused));
    type("group\n");
    desk.await("the sidebar has the list", () -> row("group") != null);
    goInTheSidebarTo("group");
    desk.await("it is shown", () -> desk.text("#search").equals("list:group"));
    desk.await("with its bar", () -> desk.isThere("#list-bar"));
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    desk.await("its paper shows who presents it", () -> desk.isThere(".place-field"));
    desk.rest();
    press(KeyCode.P);
    desk.await("the presenter is asked for", () -> prompt().equals("Presenter"));
    type("Ada\n");
    desk.await("it is kept", () -> presenter().equals("Ada"));
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    desk.shoot("journey-8-on-a-list");
  }

  private void handsItOn() {
    pressForDialog(KeyCode.E, KeyCode.SHORTCUT);
    desk.await("its entry is shown", () -> desk.text("#export-preview").contains("@"));
    assertThat(desk.says("#export-preview")).contains("Grasping Teacups");
    desk.shoot("journey-9-export", desk.sceneOf("#export-preview"));
    press(KeyCode.ESCAPE);
    desk.await("the dialog is closed", () -> !desk.isThere("#export-preview"));
    desk.rest();
    press(KeyCode.B, KeyCode.SHORTCUT, KeyCode.SHIFT);
    desk.await("it is said", () -> desk.text("#message").equals("Copied 1 BibTeX entry."));
    assertThat(FxExtension.get(() -> Clipboard.getSystemClipboard().getString()))
        .startsWith("@misc{graspingteacups2025,")
        .contains("Grasping Teacups with Soft Robot Hands");
  }

  private void takesItsLastStepsBack() {
    press(KeyCode.Z, KeyCode.SHORTCUT);
    desk.await("nobody presents it", () -> presenter().isEmpty());
    desk.await("it can be made again", () -> desk.text("#message-action").equals("Redo"));
    press(KeyCode.Z, KeyCode.SHORTCUT, KeyCode.SHIFT);
    desk.await("somebody does", () -> presenter().equals("Ada"));
    press(KeyCode.X);
    desk.await("it is skipped", () -> desk.text("#status").equals("Skipped"));
    press(KeyCode.Z, KeyCode.SHORTCUT);
    desk.await("it is read again", () -> desk.text("#status").equals("Reading"));
    desk.shoot("journey-10-undone");
  }

  private void findsAllOfItAfterARestart() {
    desk.restart();
    assertThat(desk.says("#search")).isEqualTo("list:group");
    desk.await("it is read", () -> plain().startsWith("We teach a soft robot hand"));
    desk.await("its passage is painted", () -> desk.isThere(".marked-green"));
    desk.await("its comment is there", () -> desk.text(".highlight-comment").equals("which hand"));
    desk.await("its note is there", () -> desk.text("#note").startsWith("- soft hands"));
    desk.await("its tag is there", () -> row("soft") != null);
    desk.await("who presents it, too", () -> shown(".place-field").contains("Ada"));
    desk.shoot("journey-11-after-the-restart");
    PaperDetails kept = cups();
    assertThat(kept.paper().status()).isEqualTo(ReadingStatus.READING);
    assertThat(kept.paper().tags()).containsExactly("hands/soft");
    assertThat(kept.note()).contains("[[" + key() + "]]");
    assertThat(kept.highlights())
        .singleElement()
        .extracting(Highlight::comment)
        .isEqualTo("which hand");

    press(KeyCode.SLASH);
    type("bandits");
    press(KeyCode.ENTER);
    desk.await("the other paper is mentioned", () -> shown("#mentions .hyperlink").size() == 1);
    desk.shoot("journey-12-mentioned");
    press(KeyCode.N);
    desk.await("the note has the keyboard", () -> id(desk.focused()).equals("note"));
    press(KeyCode.TAB, KeyCode.SHORTCUT);
    desk.await("the link has it", () -> desk.focused() instanceof Hyperlink);
    press(KeyCode.ENTER);
    desk.await("its link leads back", () -> plain().startsWith("We teach a soft robot hand"));
  }

  /** Goes down the sidebar, as far as a row, and on to its papers. */
  private void goInTheSidebarTo(String name) {
    press(KeyCode.ESCAPE);
    press(KeyCode.F6, KeyCode.SHIFT);
    press(KeyCode.F6, KeyCode.SHIFT);
    desk.await("the sidebar has the keyboard", () -> id(desk.focused()).equals("sidebar"));
    press(KeyCode.HOME);
    TreeView<?> tree = (TreeView<?>) desk.focused();
    for (int row = 0; row < tree.getExpandedItemCount() && !isAt(tree, name); row++) {
      press(KeyCode.DOWN);
    }
    press(KeyCode.ENTER);
  }

  private boolean isAt(TreeView<?> tree, String name) {
    return FxExtension.get(
        () ->
            row(name) instanceof TreeCell<?> cell
                && cell.getIndex() == tree.getFocusModel().getFocusedIndex());
  }

  private static String id(Node node) {
    return node == null || node.getId() == null ? "" : node.getId();
  }

  private String prompt() {
    return desk.focused() instanceof TextField field ? field.getPromptText() : "";
  }

  private String presenter() {
    return desk.library().places("group").join().values().stream()
        .map(place -> Objects.requireNonNullElse(place.presenter(), ""))
        .findFirst()
        .orElse("none");
  }

  private List<String> shown(String selector) {
    return desk.find(selector)
        .map(
            node ->
                switch (node) {
                  case Hyperlink link -> link.getText();
                  case Label label -> label.getText();
                  case TextField field -> field.getText();
                  default -> "";
                })
        .toList();
  }

  /** The sidebar's row of this name. */
  private Node row(String name) {
    return desk.find("#sidebar .tree-cell")
        .filter(node -> node instanceof TreeCell<?> cell && !cell.isEmpty())
        .filter(
            node ->
                node.lookupAll(".label").stream()
                    .anyMatch(label -> label instanceof Labeled l && name.equals(l.getText())))
        .findFirst()
        .orElse(null);
  }

  private RichTextArea abstractText() {
    return desk.find("#abstract").map(RichTextArea.class::cast).findFirst().orElseThrow();
  }

  private String plain() {
    RichTextArea text = abstractText();
    return text.getModel() == null ? "" : text.getPlainText(0);
  }

  private PaperDetails cups() {
    return SmallLibrary.details(desk.library(), CUPS);
  }

  private List<Highlight> highlights() {
    return cups().highlights();
  }
}
