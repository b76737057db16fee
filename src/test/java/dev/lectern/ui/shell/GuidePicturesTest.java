package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.pressForDialog;
import static dev.lectern.ui.kit.Keyboard.type;

import dev.lectern.FxExtension;
import dev.lectern.model.PaperField;
import dev.lectern.store.AttachmentIntents;
import dev.lectern.store.Intents;
import dev.lectern.ui.duplicates.AlikePapers;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the guide, each of what its chapter tells. */
@ExtendWith(FxExtension.class)
class GuidePicturesTest {

  private static final String ROBOTICS = "tag:robotics";
  private static final String DATED = "year:2025 reinforcement";

  @TempDir Path folder;
  private GuideDesk guide;
  private Desk desk;

  @AfterEach
  void closes() {
    guide.close();
  }

  @Test
  void anEmptyLibrary() {
    at(new GuideDesk(Desk.empty(folder)));
    guide.picture("welcome");
  }

  @Test
  void theWindow() throws IOException {
    at(GuideDesk.open(folder));
    guide.reads("robot OR grasping");
    press(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT);
    desk.await("the note can be read", () -> desk.isThere("#note-preview"));
    FxExtension.run(() -> desk.table().requestFocus());
    guide.picture("window");
  }

  @Test
  void whatAnImportBrought() throws IOException {
    at(GuideDesk.open(folder));
    Path page = SmallLibrary.page(folder);
    Path odd = GuideLibrary.mistaken(folder);
    FxExtension.run(() -> desk.window().importFiles(List.of(page)));
    desk.await("the result is shown", () -> guide.lines("#report-lines") == 1);
    FxExtension.run(() -> desk.window().importFiles(List.of(odd)));
    desk.await("it tells what would come", () -> guide.lines("#preview-lines") == 3);
    guide.picture("preview", "#preview-lines");
    press(KeyCode.ENTER);
    desk.await("the preview is closed", () -> !desk.isThere("#preview-lines"));
    desk.await("the result is shown", () -> guide.lines("#report-lines") == 3);
    press(KeyCode.HOME);
    desk.await("the first paper is read", guide::isRead);
    guide.picture("import");
  }

  @Test
  void theDigests() throws IOException {
    at(GuideDesk.open(folder));
    press(KeyCode.L, KeyCode.SHORTCUT, KeyCode.SHIFT);
    desk.await("the ledger is filled", () -> guide.lines("#ledger") == 3);
    desk.await("one is told of", () -> !desk.text("#ledger-alone").isEmpty());
    guide.picture("ledger", "#ledger");
  }

  @Test
  void aSearchThatIsCompleted() throws IOException {
    at(GuideDesk.open(folder));
    press(KeyCode.SLASH);
    desk.await("the search has the keyboard", () -> desk.focused() instanceof TextField);
    type("learning ta");
    desk.await("the field is offered", () -> guide.isOffered("tag:"));
    press(KeyCode.TAB);
    desk.await("its values are offered", () -> guide.isOffered("robotics/grasping"));
    guide.picture("completion");
  }

  @Test
  void whatASearchHasInCommon() throws IOException {
    at(
        new GuideDesk(
            Desk.on(folder, GuideLibrary.open(folder), GuideDesk.liking(0.44, 0.7, Set.of()))));
    guide.reads("tag:robotics OR tag:safety");
    desk.await(
        "they are counted", () -> ((TreeView<?>) guide.part("#facets")).getExpandedItemCount() > 8);
    guide.picture("narrow");
  }

  @Test
  void theListAsATable() throws IOException {
    at(GuideDesk.openWide(folder, 0.66, 0.7));
    desk.choose("Table");
    guide.reads("year:2025");
    guide.picture("table");
  }

  @Test
  void aPassageThatIsMarked() throws IOException {
    at(GuideDesk.openWide(folder, 0.42, 0.72));
    guide.reads(ROBOTICS);
    press(KeyCode.H);
    desk.await("the text has the keyboard", () -> desk.focused() instanceof RichTextArea);
    press(KeyCode.HOME, KeyCode.SHORTCUT);
    for (int word = 0; word < 5; word++) {
      press(KeyCode.RIGHT, KeyCode.SHORTCUT, KeyCode.SHIFT);
    }
    press(KeyCode.ENTER);
    desk.await("the box asks", () -> desk.isThere("#mark-comment"));
    type("which objects");
    desk.await("it is written", () -> desk.text("#mark-comment").equals("which objects"));
    guide.picture("highlighting");
  }

  @Test
  void theDetailsOfAPaper() throws IOException {
    at(GuideDesk.openWide(folder, 0.42, 0.8));
    guide.reads(ROBOTICS);
    desk.library().apply(Intents.correct(grasping(), PaperField.PUBLISHED, "2025")).join();
    press(KeyCode.E);
    desk.await("they are unfolded", () -> pane("#fields").isExpanded());
    desk.await("they have the keyboard", () -> !desk.table().equals(desk.focused()));
    guide.scrollTo("#fields");
    guide.picture("details");
  }

  @Test
  void theFilesOfAPaper() throws IOException {
    at(GuideDesk.openWide(folder, 0.42, 0.72));
    Path there = Files.write(folder.resolve("robustdexgrasp.pdf"), new byte[2_400_000]);
    Path moved = Files.write(folder.resolve("supplement.pdf"), new byte[40_000]);
    Path library = folder.resolve("library.db");
    List<Path> both = List.of(there, moved);
    desk.library().apply(AttachmentIntents.attach(library, grasping(), both)).join();
    Files.delete(moved);
    guide.reads(ROBOTICS);
    desk.await(
        "they are listed", () -> desk.find(".hyperlink").anyMatch(GuidePicturesTest::isSupplement));
    guide.scrollTo("#attach");
    guide.picture("files");
  }

  @Test
  void aLinkInANote() throws IOException {
    at(GuideDesk.openWide(folder, 0.4, 0.42));
    guide.reads("title:fungrasp");
    press(KeyCode.N);
    desk.await("the note has the keyboard", () -> desk.find("#note").anyMatch(Node::isFocused));
    type("- a hand of its own for each task\nsee also [[robust");
    desk.await("papers are offered", () -> guide.isOffered("robustdexgrasprobust"));
    guide.picture("note");
  }

  @Test
  void aReadingList() throws IOException {
    at(GuideDesk.openWide(folder, 0.58, 0.7));
    guide.reads("list:\"Reading group\"");
    desk.await("its bar is there", () -> desk.isThere("#list-bar"));
    desk.await("it shows who presents", () -> desk.isThere(".place-field"));
    guide.picture("reading-list");
  }

  @Test
  void howExportsLook() throws IOException {
    at(GuideDesk.open(folder));
    guide.reads(DATED);
    pressForDialog(KeyCode.E, KeyCode.SHORTCUT);
    desk.await("its entries are shown", () -> desk.text("#export-preview").contains("@"));
    guide.picture("export", "#export-preview");
    press(KeyCode.ESCAPE);
    desk.await("it is closed", () -> !desk.isThere("#export-preview"));
  }

  @Test
  void howToCiteAPaper() throws IOException {
    at(GuideDesk.openWide(folder, 0.42, 0.8));
    guide.reads("year:2025 title:curriculum");
    FxExtension.run(() -> pane("#cite").setExpanded(true));
    desk.await("it is formatted", () -> desk.text("#cite-reference").contains("2025"));
    guide.scrollTo("#cite");
    guide.picture("cite");
  }

  @Test
  void keysByAPattern() throws IOException {
    at(GuideDesk.open(folder));
    guide.reads(DATED);
    desk.chooseForDialog("Citation keys…");
    desk.await("a pattern is asked for", () -> desk.isThere("#rekey-pattern"));
    ComboBox<?> pattern = (ComboBox<?>) FxExtension.get(() -> guide.part("#rekey-pattern"));
    FxExtension.run(() -> pattern.getEditor().setText("[veryshorttitle:lower][year]"));
    desk.await("keys are listed", () -> guide.lines("#rekey-changes") > 0);
    guide.picture("citation-keys", "#rekey-changes");
    press(KeyCode.ESCAPE);
    desk.await("it is closed", () -> !desk.isThere("#rekey-changes"));
  }

  @Test
  void papersSideBySide() {
    at(new GuideDesk(Desk.on(folder, AlikePapers.open(folder))));
    press(KeyCode.D, KeyCode.SHORTCUT, KeyCode.SHIFT);
    desk.await("the pairs are listed", () -> guide.lines("#pairs") == 2);
    desk.await("the first is shown", () -> desk.isThere("#pick-key-left"));
    press(KeyCode.S);
    desk.await("the other differs more", () -> desk.isThere("#pick-abstract-left"));
    guide.picture("duplicates", "#pairs");
  }

  @Test
  void theStepsOfTheHistory() throws IOException {
    at(GuideDesk.open(folder));
    press(KeyCode.H, KeyCode.SHORTCUT);
    desk.await("the steps are listed", () -> guide.lines("#steps") > 9);
    for (int step = 0; step < 4; step++) {
      press(KeyCode.DOWN);
    }
    desk.await("so are the papers of one", () -> guide.lines("#step-papers") == 1);
    guide.picture("history", "#steps");
  }

  @Test
  void allKeys() throws IOException {
    at(GuideDesk.open(folder));
    press(KeyCode.F1);
    desk.await("they are listed", () -> desk.isThere(".keys-columns"));
    guide.wholePicture("keys", ".keys-columns");
  }

  @Test
  void theCommandLine() throws IOException {
    at(GuideDesk.open(folder));
    Scene terminal =
        FxExtension.get(
            new GuideTerminal(folder.resolve("library.db"))
                    .run("lists", "show", "Reading group")
                    .run("list", "grasping", "status:unread", "--limit", "3")
                    .run(
                        "keys",
                        "year:2024",
                        "--pattern",
                        "[veryshorttitle:lower][year]",
                        "--dry-run")
                ::scene);
    guide.picture("terminal", terminal);
  }

  private void at(GuideDesk opened) {
    guide = opened;
    desk = opened.desk();
  }

  private int grasping() {
    return SmallLibrary.paper(desk.library(), GuideLibrary.GRASPING);
  }

  private static boolean isSupplement(Node node) {
    return node instanceof Labeled label && "supplement.pdf".equals(label.getText());
  }

  private TitledPane pane(String selector) {
    return (TitledPane) guide.part(selector);
  }
}
