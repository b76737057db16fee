package dev.lectern.ui.kit;

import static dev.lectern.ui.kit.Keyboard.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A window beside another one: how it opens, what its keys do, how it closes. */
@ExtendWith(FxExtension.class)
class SideWindowTest {

  private final RecordingNavigator navigator = new RecordingNavigator();
  private final List<String> told = new ArrayList<>();
  private StackPane content;
  private SideWindow window;
  private Stage main;

  @BeforeEach
  void opens() {
    FxExtension.run(
        () -> {
          main = new Stage();
          main.setScene(new Scene(new StackPane(), 300, 200));
          main.show();
          content = new StackPane(new Button("beside"));
          window = new SideWindow(navigator, "Beside", 200, 100, () -> content);
          window.onShown(() -> told.add("shown"));
          window.onHidden(() -> told.add("hidden"));
          window.show(main.getScene());
        });
    FxExtension.await("it is shown", () -> stage().getScene().getFocusOwner() instanceof Button);
  }

  @AfterEach
  void closes() {
    FxExtension.run(
        () -> {
          window.close();
          main.hide();
        });
  }

  @Test
  void tellsEachTimeItOpensAndCloses() {
    press(KeyCode.ESCAPE);
    FxExtension.await("it is closed", () -> !window.isShowing());
    FxExtension.run(() -> window.show(window.owner()));
    FxExtension.run(window::close);
    assertThat(told).containsExactly("shown", "hidden", "shown", "hidden");
  }

  @Test
  void doesSomethingElseByEscapeWhereThereIsSomething() {
    window.onEscape(() -> told.add("taken back"));
    press(KeyCode.ESCAPE);
    FxExtension.await("it is taken back", () -> told.contains("taken back"));
    assertThat(FxExtension.get(window::isShowing)).isTrue();
    window.onEscape(() -> false);
    press(KeyCode.ESCAPE);
    FxExtension.await("it is closed", () -> !window.isShowing());
  }

  @Test
  void leadsUndoAndRedoToTheLibrary() {
    press(KeyCode.Z, KeyCode.SHORTCUT);
    press(KeyCode.Z, KeyCode.SHORTCUT, KeyCode.SHIFT);
    FxExtension.await(
        "both are asked for", () -> navigator.asked().equals(List.of("undo", "redo")));
  }

  @Test
  void isNamedAnewWhileItIsOpen() {
    assertThat(FxExtension.get(() -> stage().getTitle())).isEqualTo("Beside");
    FxExtension.run(() -> window.titleProperty().set("Still beside"));
    assertThat(FxExtension.get(() -> stage().getTitle())).isEqualTo("Still beside");
  }

  private Stage stage() {
    return (Stage)
        Window.getWindows().stream()
            .filter(open -> open.getScene().getRoot().equals(content))
            .findFirst()
            .orElseThrow();
  }
}
