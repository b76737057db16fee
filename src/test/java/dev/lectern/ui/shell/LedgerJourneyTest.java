package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.store.Library;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The digest ledger and the text of a digest, through the real windows with the keyboard alone. */
@ExtendWith(FxExtension.class)
class LedgerJourneyTest {

  @TempDir Path folder;
  private Library library;
  private Desk desk;
  private Scene scene;

  @BeforeEach
  void opens() {
    desk = new Desk(folder);
    library = desk.library();
    scene = desk.scene();
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void readsWhatAPaperWasReadFromAndComesBack() {
    openLedger();
    shoot("#ledger", "9-ledger");
    press(KeyCode.ENTER);
    await("the text has the keyboard", () -> hasKeyboard("#digest-lines"));
    int first = line();
    shoot("#digest-lines", "10-digest-text");
    press(KeyCode.DOWN, KeyCode.SHIFT);
    press(KeyCode.C, KeyCode.SHORTCUT);
    await(
        "both lines are copied", () -> copied().equals("Grasping Teacups with Soft Robot Hands\n"));
    for (int i = 0; i < 30 && FxExtension.get(LedgerJourneyTest::paper) == 0; i++) {
      press(KeyCode.DOWN);
    }
    await("the next paper is chosen", () -> paper() == 1);
    press(KeyCode.TAB, KeyCode.SHIFT);
    await("the papers have the keyboard", () -> hasKeyboard("#digest-papers"));
    press(KeyCode.UP);
    await("its lines are chosen", () -> line() == first);
    press(KeyCode.ENTER);
    await("the lines have the keyboard", () -> hasKeyboard("#digest-lines"));
    press(KeyCode.ESCAPE);
    await("the ledger is back", () -> shown("#digest-lines") == null && hasKeyboard("#ledger"));
    press(KeyCode.ESCAPE);
    await("it is closed", () -> shown("#ledger") == null);
  }

  @Test
  void statesADayWithAWordAboutWhatIsWrong() {
    openLedger();
    press(KeyCode.TAB);
    await("the day has the keyboard", () -> hasKeyboard("#ledger-day"));
    type("1999");
    press(KeyCode.ENTER);
    await("it says what is wrong", () -> words("#ledger-day-remark").contains("which is earlier"));
    press(KeyCode.ESCAPE);
    await("the field is as before", () -> day().getText().equals("2026-01-09"));
    assertThat(FxExtension.get(() -> words("#ledger-day-remark"))).doesNotContain("earlier");
    press(KeyCode.A, KeyCode.SHORTCUT);
    type("2026");
    press(KeyCode.ENTER);
    await("it is said", () -> words("#ledger-said").endsWith("captured 9 Jan 2026."));
    assertThat(library.digest(1).join().capturedInferred()).isFalse();
  }

  @Test
  void removesADigestAndBringsItBack() {
    openLedger();
    await("it says what would go", () -> words("#ledger-alone").startsWith("3 papers"));
    press(KeyCode.DELETE);
    await("the list is empty", () -> papers().getItems().isEmpty());
    await("it is said", () -> words("#ledger-said").startsWith("Removed daily-papers.txt"));
    press(KeyCode.Z, KeyCode.SHORTCUT);
    await("the papers are back", () -> papers().getItems().size() == 3);
    await("the digest is listed", () -> ledger().getItems().size() == 1);
    for (int i = 0; i < 9 && !FxExtension.get(() -> hasKeyboard("#ledger-again")); i++) {
      press(KeyCode.TAB);
    }
    press(KeyCode.SPACE);
    await("it is read again", () -> words("#ledger-said").contains("3 unchanged"));
    assertThat(FxExtension.get(() -> hasKeyboard("#ledger-again"))).isTrue();
  }

  @Test
  void theReaderLeadsToTheLinesOfItsPaper() {
    press(KeyCode.DOWN);
    await("it is read", () -> !menu().getItems().isEmpty());
    FxExtension.run(() -> menu().getItems().getFirst().fire());
    await("the text has the keyboard", () -> hasKeyboard("#digest-lines"));
    int line = line();
    assertThat(library.digestEntries(1).join())
        .anySatisfy(entry -> assertThat(entry.line()).isEqualTo(line));
    press(KeyCode.ESCAPE);
    await("the list has the keyboard again", () -> scene.getWindow().isFocused());
  }

  private void openLedger() {
    press(KeyCode.L, KeyCode.SHORTCUT, KeyCode.SHIFT);
    await("the ledger has the keyboard", () -> hasKeyboard("#ledger"));
    await("it is filled", () -> ledger().getSelectionModel().getSelectedIndex() == 0);
  }

  private static void await(String what, BooleanSupplier condition) {
    FxExtension.await(what, condition);
  }

  private void shoot(String id, String name) {
    Screenshot.shoot(() -> Objects.requireNonNull(shown(id)).getScene(), name);
  }

  private TableView<?> papers() {
    return (TableView<?>) scene.lookup("#papers");
  }

  private MenuButton menu() {
    return (MenuButton) scene.lookup("#in-digest");
  }

  private static TableView<?> ledger() {
    return (TableView<?>) shown("#ledger");
  }

  private static ListView<?> list(String id) {
    return (ListView<?>) shown(id);
  }

  private static TextField day() {
    return (TextField) shown("#ledger-day");
  }

  /** The number of the line that is chosen. */
  private static int line() {
    return list("#digest-lines").getSelectionModel().getSelectedIndex() + 1;
  }

  private static String copied() {
    return String.valueOf(Clipboard.getSystemClipboard().getString());
  }

  /** The index of the paper that is chosen beside the lines. */
  private static int paper() {
    return list("#digest-papers").getSelectionModel().getSelectedIndex();
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
    return node != null && node.isFocused() && node.getScene().getWindow().isFocused();
  }

  private static String words(String id) {
    return shown(id) instanceof Label label ? label.getText() : "";
  }
}
