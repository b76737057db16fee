package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sidebar and the panel under it, through the real window with the keyboard alone. */
@ExtendWith(FxExtension.class)
class SidebarJourneyTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void opens() {
    Library library = SmallLibrary.open(folder);
    int[] teacups = {SmallLibrary.paper(library, "teacups")};
    library.apply(Intents.tag(teacups, List.of("robotics/soft"), List.of())).join();
    desk = Desk.on(folder, library);
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void aRowOfTheSidebarBecomesTheSearch() {
    goTo("#sidebar");
    await("all papers are chosen", () -> chosen("#sidebar").equals("All papers"));
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    await("the search says so", () -> search().getText().equals("status:unread"));
    assertThat(FxExtension.get(() -> chosen("#sidebar"))).isEqualTo("Unread");
    shoot("7-sidebar");
    press(KeyCode.ENTER);
    await("the list has the keyboard", () -> table().isFocused());
    press(KeyCode.F, KeyCode.SHORTCUT);
    await("the search has the keyboard", () -> search().isFocused());
    press(KeyCode.ESCAPE);
    await("all papers are chosen again", () -> chosen("#sidebar").equals("All papers"));
  }

  @Test
  void aFacetGoesFromIncludedToExcludedToClear() {
    goTo("#facets");
    await("the first heading has the keyboard", () -> chosen("#facets").equals("Status"));
    press(KeyCode.DOWN);
    press(KeyCode.SPACE);
    await("it is included", () -> search().getText().equals("status:unread"));
    assertThat(FxExtension.get(() -> chosen("#facets"))).isEqualTo("Unread");
    press(KeyCode.ENTER);
    await("it is excluded", () -> search().getText().equals("-status:unread"));
    await("no paper is left", () -> table().getItems().isEmpty());
    await("the value is still there", () -> chosen("#facets").equals("Unread"));
    shoot("8-narrowed");
    press(KeyCode.SPACE);
    await("it is clear", () -> search().getText().isEmpty());
    await("all are back", () -> table().getItems().size() == 3);
  }

  @Test
  void savesASearchUnderANameThatIsAskedFor() {
    press(KeyCode.S, KeyCode.SHORTCUT);
    await("the name is asked for", () -> flyout("#name") != null && flyout("#name").isFocused());
    press(KeyCode.ENTER);
    await("it says what is missing", () -> problem().contains("needs at least one letter"));
    press(KeyCode.ESCAPE);
    await("it is closed", () -> flyout("#name") == null);
    press(KeyCode.F, KeyCode.SHORTCUT);
    await("the search has the keyboard", () -> search().isFocused());
    type("teacups");
    press(KeyCode.S, KeyCode.SHORTCUT);
    await("the query is offered", () -> offered("#name").equals("teacups"));
    type("cups");
    press(KeyCode.ENTER);
    await("the sidebar has it", () -> rows("#sidebar").contains("cups"));
    assertThat(desk.library().searches().join()).hasSize(1);
    await("its row is chosen", () -> chosen("#sidebar").equals("cups"));
  }

  @Test
  void putsThePaperOnAListThatIsMadeForIt() {
    await("a paper is selected", () -> table().getSelectionModel().getSelectedIndex() == 0);
    FxExtension.run(() -> table().requestFocus());
    press(KeyCode.L);
    await("a list is asked for", () -> flyout("#pick-list") != null);
    await("letters land there", () -> flyout("#pick-list").isFocused());
    type("group");
    press(KeyCode.ENTER);
    await("the sidebar has it", () -> rows("#sidebar").contains("group"));
    assertThat(desk.library().lists().join().getFirst().papers()).isEqualTo(1);
  }

  @Test
  void whatIsHiddenAndFoldedStaysSoAfterARestart() {
    press(KeyCode.B, KeyCode.SHORTCUT);
    await("it is hidden", () -> desk.scene().lookup("#sidebar") == null);
    press(KeyCode.B, KeyCode.SHORTCUT);
    await("it is back with the keyboard", () -> desk.scene().lookup("#sidebar").isFocused());
    await("all papers are chosen", () -> chosen("#sidebar").equals("All papers"));
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    FxExtension.run(() -> ((Button) desk.scene().lookup("#narrow")).fire());
    desk.restart();
    await("the tree is there", () -> rows("#sidebar").contains("Digests"));
    assertThat(FxExtension.get(() -> tree("#sidebar").getRoot().getChildren().get(0).isExpanded()))
        .isFalse();
    assertThat(FxExtension.get(() -> desk.scene().lookup("#facets").getParent().isVisible()))
        .isFalse();
    press(KeyCode.B, KeyCode.SHORTCUT);
    desk.restart();
    assertThat(FxExtension.get(() -> desk.scene().lookup("#sidebar"))).isNull();
    assertThat(FxExtension.get(() -> desk.window().remember(desk.preferences()).folded()))
        .containsExactlyInAnyOrder("sidebar", "narrow", "sidebar-library");
  }

  private static void await(String what, BooleanSupplier condition) {
    FxExtension.await(what, condition);
  }

  private void goTo(String pane) {
    await("it is filled", () -> !tree(pane).getRoot().getChildren().isEmpty());
    for (int i = 0; i < 6 && !FxExtension.get(() -> desk.scene().lookup(pane).isFocused()); i++) {
      press(KeyCode.F6);
    }
    await("it has the keyboard", () -> desk.scene().lookup(pane).isFocused());
  }

  private void shoot(String name) {
    Screenshot.shoot(desk::scene, name);
  }

  private TextField search() {
    return (TextField) desk.scene().lookup("#search");
  }

  private TableView<?> table() {
    return (TableView<?>) desk.scene().lookup("#papers");
  }

  private TreeView<?> tree(String id) {
    return (TreeView<?>) desk.scene().lookup(id);
  }

  /** The name of the row that is chosen; nothing for none. */
  private String chosen(String id) {
    TreeItem<?> item = tree(id).getSelectionModel().getSelectedItem();
    return item == null ? "" : name(item);
  }

  private List<String> rows(String id) {
    return tree(id).getRoot().getChildren().stream()
        .flatMap(section -> Stream.concat(Stream.of(section), section.getChildren().stream()))
        .map(SidebarJourneyTest::name)
        .toList();
  }

  /** Rows are records of the features; all of them have a name. */
  private static String name(TreeItem<?> item) {
    String text = String.valueOf(item.getValue());
    return text.replaceFirst(".*\\bname=", "").replaceFirst(", .*", "");
  }

  private static Node flyout(String id) {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(popup -> popup.getScene().getRoot().lookup(id))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String problem() {
    return flyout("#name-problem") instanceof Label label ? label.getText() : "";
  }

  private static String offered(String id) {
    return flyout(id) instanceof TextField field && field.isFocused() ? field.getText() : "";
  }
}
