package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.settings.Preferences;
import dev.lectern.settings.Theme;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
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
  private Library library;
  private Preferences preferences = Preferences.DEFAULT.withTheme(Theme.LIGHT);
  private Workbench window;
  private Stage stage;
  private Scene scene;

  @BeforeEach
  void opens() {
    library = SmallLibrary.open(folder);
    int[] teacups = {SmallLibrary.paper(library, "teacups")};
    library.apply(Intents.tag(teacups, List.of("robotics/soft"), List.of())).join();
    show();
  }

  @AfterEach
  void closes() {
    hide();
    library.close();
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
    assertThat(library.searches().join()).hasSize(1);
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
    assertThat(library.lists().join().getFirst().papers()).isEqualTo(1);
  }

  @Test
  void whatIsHiddenAndFoldedStaysSoAfterARestart() {
    press(KeyCode.B, KeyCode.SHORTCUT);
    await("it is hidden", () -> scene.lookup("#sidebar") == null);
    press(KeyCode.B, KeyCode.SHORTCUT);
    await("it is back with the keyboard", () -> scene.lookup("#sidebar").isFocused());
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    FxExtension.run(() -> ((Button) scene.lookup("#narrow")).fire());
    hide();
    show();
    await("the tree is there", () -> rows("#sidebar").contains("Digests"));
    assertThat(FxExtension.get(() -> tree("#sidebar").getRoot().getChildren().get(0).isExpanded()))
        .isFalse();
    assertThat(FxExtension.get(() -> scene.lookup("#facets").getParent().isVisible())).isFalse();
    press(KeyCode.B, KeyCode.SHORTCUT);
    hide();
    show();
    assertThat(FxExtension.get(() -> scene.lookup("#sidebar"))).isNull();
    assertThat(FxExtension.get(() -> window.remember(preferences).folded()))
        .containsExactlyInAnyOrder("sidebar", "narrow", "sidebar-library");
  }

  private void show() {
    FxExtension.run(
        () -> {
          window = new Workbench(library, preferences, address -> {});
          scene = window.scene(1100, 800);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
        });
    await("the window is whole", window::isWhole);
    await("the papers are listed", () -> table().getItems().size() == 3);
    await("the list has the keyboard", () -> table().isFocused());
  }

  private void hide() {
    FxExtension.run(
        () -> {
          preferences = window.remember(preferences);
          stage.hide();
          window.close();
        });
  }

  private static void await(String what, BooleanSupplier condition) {
    FxExtension.await(what, condition);
  }

  private void goTo(String pane) {
    await("it is filled", () -> !tree(pane).getRoot().getChildren().isEmpty());
    for (int i = 0; i < 6 && !FxExtension.get(() -> scene.lookup(pane).isFocused()); i++) {
      press(KeyCode.F6);
    }
    await("it has the keyboard", () -> scene.lookup(pane).isFocused());
  }

  private void shoot(String name) {
    Screenshot.shoot(() -> scene, name);
  }

  private TextField search() {
    return (TextField) scene.lookup("#search");
  }

  private TableView<?> table() {
    return (TableView<?>) scene.lookup("#papers");
  }

  private TreeView<?> tree(String id) {
    return (TreeView<?>) scene.lookup(id);
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
        .filter(Popup.class::isInstance)
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
