package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.Digest;
import dev.lectern.store.Library;
import dev.lectern.ui.intake.DropOverlay;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Bringing digests in by every way, through the real windows with the keyboard alone. */
@ExtendWith(FxExtension.class)
class ImportJourneyTest {

  private static final String WARNED =
      "@article{a, title={A Study of Very Small Things}}\n@article{b, title={No end\n";

  @TempDir Path folder;
  private Library library;
  private Desk desk;
  private Scene scene;

  @BeforeEach
  void opensAnEmptyLibrary() {
    desk = Desk.empty(folder);
    library = desk.library();
    scene = desk.scene();
    await("the welcome has the keyboard", () -> id(scene.getFocusOwner()).equals("welcome-open"));
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void pastesAPageAndTakesItOutAgain() throws IOException {
    shoot("#welcome-open", "import-1-welcome");
    copy(Files.readString(SmallLibrary.page(folder)));
    press(KeyCode.V, KeyCode.SHORTCUT);
    await("its papers are listed", () -> papers().getItems().size() == 3);
    await("the result is shown", () -> shown("#report").isVisible());
    shoot("#report", "import-2-pasted");
    assertThat(digests()).singleElement().asString().matches("pasted 20.*\\.txt");
    FxExtension.run(() -> ((Button) shown("#show-imported")).fire());
    assertThat(FxExtension.get(() -> search().getText())).isEqualTo("digest:1");
    FxExtension.run(() -> ((Button) shown("#undo-import")).fire());
    await("it is out", () -> digests().isEmpty());
    press(KeyCode.Z, KeyCode.SHORTCUT);
    await("it is back", () -> digests().size() == 1);
  }

  @Test
  void leavesAnEmptyClipboardAlone() {
    copy(" \n");
    press(KeyCode.V, KeyCode.SHORTCUT);
    await(
        "it is said",
        () ->
            shown("#message") instanceof Labeled said
                && said.getText().equals("There is no text on the clipboard."));
    assertThat(digests()).isEmpty();
  }

  @Test
  void looksAtAnUnfamiliarFileBeforeItIsKept() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.bib"), WARNED);
    FxExtension.run(() -> desk.window().importFiles(List.of(odd)));
    await("the preview is there", () -> hasKeyboard("#preview-lines"));
    await("it tells what would come", () -> lines("#preview-lines").size() == 2);
    await(
        "the text is shown",
        () -> ((TextArea) shown("#preview-around")).getText().contains("▸     2  @article{b"));
    shoot("#preview-lines", "import-3-preview");
    assertThat(digests()).isEmpty();
    press(KeyCode.ENTER);
    await("it is in", () -> digests().equals(List.of("odd.bib")));
    await("the preview is closed", () -> shown("#preview-lines") == null);
    await("the result is shown", () -> lines("#report-lines").size() == 2);
    FxExtension.run(
        () -> {
          shown("#report-lines").requestFocus();
          ((ListView<?>) shown("#report-lines")).getSelectionModel().select(1);
        });
    shoot("#report-lines", "import-4-result");
    press(KeyCode.ENTER);
    await("the text of the warning is shown", () -> shown("#digest-lines") != null);
  }

  @Test
  void keepsNothingWhenThePreviewIsLeft() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.bib"), WARNED);
    FxExtension.run(() -> desk.window().importFiles(List.of(odd)));
    await("the preview is there", () -> hasKeyboard("#preview-lines"));
    press(KeyCode.ESCAPE);
    await("it is closed", () -> shown("#preview-lines") == null);
    assertThat(digests()).isEmpty();
    assertThat(FxExtension.get(() -> shown("#welcome-open").isVisible())).isTrue();
  }

  @Test
  void saysWhatDroppingDoes() {
    DropOverlay overlay = (DropOverlay) FxExtension.get(() -> shown("#drop-overlay"));
    assertThat(FxExtension.get(overlay::isVisible)).isFalse();
    FxExtension.run(
        () -> {
          overlay.show(200, 200);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
    shoot("#drop-overlay", "import-5-drop");
    Bounds all = FxExtension.get(() -> overlay.localToScene(overlay.getLayoutBounds()));
    assertThat(overlay.isForLooking(all.getCenterX(), all.getMinY() + 60)).isFalse();
    assertThat(overlay.isForLooking(all.getCenterX(), all.getMaxY() - 60)).isTrue();
    FxExtension.run(overlay::hide);
  }

  @Test
  void listsTheWatchedFolders() {
    FxExtension.run(() -> ((Button) shown("#welcome-watch")).fire());
    await("the dialog has the keyboard", () -> hasKeyboard("#watch-add"));
    shoot("#watched-folders", "import-6-watched");
    press(KeyCode.ESCAPE);
    await("it is closed", () -> shown("#watched-folders") == null);
  }

  private static void await(String what, BooleanSupplier condition) {
    FxExtension.await(what, condition);
  }

  private static void copy(String text) {
    FxExtension.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private static void shoot(String id, String name) {
    Screenshot.shoot(() -> Objects.requireNonNull(shown(id)).getScene(), name);
  }

  private List<String> digests() {
    return library.digests().join().stream().map(Digest::name).toList();
  }

  private TableView<?> papers() {
    return (TableView<?>) scene.lookup("#papers");
  }

  private TextField search() {
    return (TextField) scene.lookup("#search");
  }

  private static List<?> lines(String id) {
    return shown(id) instanceof ListView<?> list ? list.getItems() : List.of();
  }

  private static String id(Node node) {
    return node == null ? "" : String.valueOf(node.getId());
  }

  /** A part of any window that is open. */
  private static Node shown(String id) {
    return Window.getWindows().stream()
        .map(open -> open.getScene().getRoot().lookup(id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean hasKeyboard(String id) {
    Node node = shown(id);
    return node != null && node.equals(node.getScene().getFocusOwner());
  }
}
