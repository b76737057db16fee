package dev.lectern.ui.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.Touched;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class FieldsViewTest {

  @TempDir Path folder;
  private Library library;
  private FieldsModel model;
  private Stage stage;
  private Scene scene;

  @BeforeEach
  void showsTheFieldsOfAPaper() {
    library = SmallLibrary.open(folder);
    int teacups = SmallLibrary.paper(library, "teacups");
    FxExtension.run(
        () -> {
          model = new FieldsModel(library, new RecordingNavigator());
          FieldsView view = new FieldsView(model);
          scene = new Scene(view, 600, 700);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          model.show(new int[] {teacups});
          view.edit();
        });
    library.onCommit(commit -> Fx.later(() -> model.refresh(Touched.by(commit.change()))));
    FxExtension.await(
        "the title has the focus, and the skin that hears keys",
        () ->
            scene.getFocusOwner() instanceof Button title
                && "field-title".equals(title.getId())
                && title.getSkin() != null);
  }

  @AfterEach
  void closes() {
    FxExtension.run(stage::hide);
    library.close();
  }

  @Test
  void enterTakesWhatWasTypedAndEscapeDoesNot() {
    press("#field-title", KeyCode.SPACE);
    type("#edit-title", "Cups");
    press("#edit-title", KeyCode.ESCAPE);
    FxExtension.await(
        "the value has the focus", () -> scene.getFocusOwner() == scene.lookup("#field-title"));
    assertThat(text("#field-title")).startsWith("Grasping Teacups");
    press("#field-title", KeyCode.SPACE);
    type("#edit-title", "Cups");
    press("#edit-title", KeyCode.ENTER);
    FxExtension.await("it is the title", () -> text("#field-title").equals("Cups"));
    assertThat(SmallLibrary.details(library, "title:cups").paper().title()).isEqualTo("Cups");
  }

  @Test
  void saysUnderTheFieldWhatIsWrongAndKeepsItToBeMended() {
    FxExtension.run(() -> ((Button) scene.lookup("#field-published")).fire());
    type("#edit-published", "soon");
    press("#edit-published", KeyCode.ENTER);
    assertThat(FxExtension.get(() -> scene.lookup("#edit-published"))).isNotNull();
    assertThat(problems()).contains("“soon” is no date");
    type("#edit-published", "2024");
    assertThat(problems()).isEmpty();
    press("#edit-published", KeyCode.ENTER);
    FxExtension.await("it is taken", () -> text("#field-published").equals("2024"));
  }

  @Test
  void showsAnUnderscoreInAValue() {
    FxExtension.run(() -> ((Button) scene.lookup("#field-doi")).fire());
    type("#edit-doi", "10.1007/978_3_030");
    press("#edit-doi", KeyCode.ENTER);
    FxExtension.await(
        "it is painted",
        () ->
            scene.lookup("#field-doi .text") instanceof Text shown
                && shown.getText().equals("10.1007/978_3_030"));
  }

  @Test
  void leavingAFieldKeepsWhatWasTyped() {
    FxExtension.run(() -> ((Button) scene.lookup("#field-venue")).fire());
    type("#edit-venue", "ICRA");
    FxExtension.run(() -> scene.lookup("#field-title").requestFocus());
    FxExtension.await("it is taken", () -> text("#field-venue").equals("ICRA"));
  }

  @Test
  void tellsWhereAValueComesFromAndGivesItBack() {
    FxExtension.run(() -> ((Button) scene.lookup("#field-title")).fire());
    type("#edit-title", "Cups");
    press("#edit-title", KeyCode.ENTER);
    FxExtension.await("it is the title", () -> text("#field-title").equals("Cups"));
    FxExtension.run(() -> ((Button) scene.lookup("#origin-title")).fire());
    FxExtension.await("it is told", () -> popup("#give-back") != null);
    assertThat(FxExtension.get(() -> popup("#give-back").getParent().lookupAll(".label")))
        .extracting(label -> ((Label) label).getText())
        .contains("Yours", "Cups", "Grasping Teacups with Soft Robot Hands")
        .anyMatch(words -> words.startsWith("daily-papers.txt, "));
    FxExtension.run(() -> ((Button) popup("#give-back")).fire());
    FxExtension.await("it is back", () -> text("#field-title").startsWith("Grasping"));
  }

  private static Node popup(String id) {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(popup -> popup.getScene().getRoot().lookup(id))
        .filter(node -> node != null)
        .findFirst()
        .orElse(null);
  }

  private void press(String id, KeyCode key) {
    FxExtension.run(
        () -> {
          Node target = scene.lookup(id);
          target.fireEvent(event(KeyEvent.KEY_PRESSED, key));
          target.fireEvent(event(KeyEvent.KEY_RELEASED, key));
        });
  }

  private static KeyEvent event(javafx.event.EventType<KeyEvent> type, KeyCode key) {
    return new KeyEvent(type, "", "", key, false, false, false, false);
  }

  private void type(String id, String text) {
    FxExtension.run(() -> ((TextInputControl) scene.lookup(id)).setText(text));
  }

  private String text(String id) {
    return ((Button) scene.lookup(id)).getText();
  }

  private String problems() {
    return FxExtension.get(
        () ->
            scene.getRoot().lookupAll(".field-problem").stream()
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .reduce("", String::concat));
  }
}
