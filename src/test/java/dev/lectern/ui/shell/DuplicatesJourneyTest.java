package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.PossibleDuplicate;
import dev.lectern.store.Library;
import dev.lectern.ui.duplicates.AlikePapers;
import dev.lectern.ui.kit.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Papers merged, told apart and split again through the real window with the keyboard alone. */
@ExtendWith(FxExtension.class)
class DuplicatesJourneyTest {

  @TempDir Path folder;
  private Library library;
  private Desk desk;
  private Scene scene;
  private List<PossibleDuplicate> pairs;

  @BeforeEach
  void opens() {
    library = AlikePapers.open(folder);
    pairs = library.duplicates().join();
    desk = Desk.on(folder, library);
    scene = desk.scene();
    press(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
    await("the pairs are listed", () -> there("#pairs") && list("#pairs").getItems().size() == 2);
    await("the first pair has the keyboard", () -> focused("#pick-key-left"));
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void mergesAPairWithTheValuesPickedByArrowKeysAndGoesOnToTheNext() {
    PossibleDuplicate first = pairs.getFirst();
    press(KeyCode.DOWN);
    await("the title has the keyboard", () -> focusedId().startsWith("pick-title-"));
    press(KeyCode.LEFT);
    await("its left value is picked", () -> focused("#pick-title-left"));
    shoot("11-duplicates");
    press(KeyCode.M);
    await("the next pair is there", () -> list("#pairs").getItems().size() == 1);
    await("it has the keyboard", () -> focused("#pick-key-left"));
    assertThat(library.details(first.first().paper()).join().orElseThrow().paper().title())
        .isEqualTo(first.first().title());
    assertThat(FxExtension.get(() -> text("#duplicates-said"))).startsWith("Merged ");
    press(KeyCode.Z, KeyCode.CONTROL);
    await("both pairs are back", () -> list("#pairs").getItems().size() == 2);
  }

  @Test
  void skipsAPairTellsAnotherApartAndLeavesByEscape() {
    press(KeyCode.S);
    await("the second pair is chosen", () -> pairs.get(1).equals(chosen()));
    await("it has the keyboard", () -> focused("#pick-key-left"));
    press(KeyCode.N);
    await("the first pair is chosen", () -> pairs.getFirst().equals(chosen()));
    assertThat(library.duplicates().join()).containsExactly(pairs.getFirst());
    press(KeyCode.ESCAPE);
    await("the window is closed", () -> !there("#pairs"));
  }

  @Test
  void splitsWhatWasMerged() {
    PossibleDuplicate first = pairs.getFirst();
    press(KeyCode.M);
    await("the next pair is there", () -> list("#pairs").getItems().size() == 1);
    press(KeyCode.ESCAPE);
    await("the window is closed", () -> !there("#pairs"));
    FxExtension.run(
        () -> {
          scene.getWindow().requestFocus();
          desk.window().navigator().search("id:" + first.first().paper());
        });
    await("the merged paper is listed", () -> table().getItems().size() == 1);
    asksHowToSplit();
    press(KeyCode.ESCAPE);
    await("Escape leaves it, also from the list", () -> !there("#split-options"));
    asksHowToSplit();
    assertThat(FxExtension.get(() -> list("#split-options").getItems().size())).isEqualTo(2);
    press(KeyCode.ENTER);
    long other = first.second().paper();
    await(
        "the other paper is back",
        () -> library.find(String.valueOf(other)).join().equals(OptionalLong.of(other)));
    assertThat(library.duplicates().join()).doesNotContain(first);
  }

  private void asksHowToSplit() {
    // The dialog waits for its answer; the next step must not wait for it.
    Fx.later(desk.window().navigator()::splitPaper);
    await("the question is there", () -> there("#split-options"));
    await("it has the keyboard", () -> focused("#split-options"));
  }

  private static void await(String what, BooleanSupplier condition) {
    FxExtension.await(what, condition);
  }

  private static void shoot(String name) {
    Screenshot.shoot(() -> find("#pairs").getScene(), name);
  }

  private TableView<?> table() {
    return (TableView<?>) scene.lookup("#papers");
  }

  private static Node find(String id) {
    return Window.getWindows().stream()
        .map(shown -> shown.getScene().getRoot().lookup(id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean there(String id) {
    return find(id) != null;
  }

  private static boolean focused(String id) {
    Node node = find(id);
    return node != null && node.isFocused();
  }

  private static String focusedId() {
    Node owner = find("#pairs").getScene().getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  private static ListView<?> list(String id) {
    return (ListView<?>) find(id);
  }

  private static Object chosen() {
    return list("#pairs").getSelectionModel().getSelectedItem();
  }

  private static String text(String id) {
    return ((Labeled) find(id)).getText();
  }
}
