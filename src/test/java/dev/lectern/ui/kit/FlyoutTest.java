package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lectern.FxExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FlyoutTest {

  private static final double NEAR = 3;

  private final Button high = new Button("High");
  private final Button low = new Button("Low");
  private final Button right = new Button("At the right");
  private final TextField name = new TextField();
  private final List<KeyCode> below = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private Stage stage;
  private Flyout flyout;

  @BeforeEach
  void open() {
    FxExtension.run(
        () -> {
          low.relocate(100, 850);
          right.relocate(800, 100);
          Pane pane = new Pane(high, low, right);
          pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> below.add(event.getCode()));
          stage = new Stage();
          stage.setScene(new Scene(pane, 900, 900));
          stage.show();
          high.requestFocus();
          flyout = new Flyout(new VBox(new Label("What is it called?"), name));
          flyout.setOnClosed(() -> told.add("closed"));
        });
  }

  @AfterEach
  void close() {
    FxExtension.run(stage::close);
  }

  @Test
  void pointsFromBelowAtWhatItIsAbout() {
    show(high);
    assertThat(tip().getY()).isCloseTo(place(high).getMaxY(), within(NEAR));
    assertThat(tip().getX()).isBetween(place(high).getMinX(), place(high).getMaxX());
  }

  @Test
  void pointsFromAboveWhereTheScreenEnds() {
    show(low);
    assertThat(tip().getY()).isCloseTo(place(low).getMinY(), within(NEAR));
    assertThat(tip().getX()).isBetween(place(low).getMinX(), place(low).getMaxX());
  }

  @Test
  void pointsWithItsOtherCornerAtTheRightEdge() {
    show(right);
    assertThat(tip().getX()).isBetween(place(right).getMinX(), place(right).getMaxX());
    assertThat(place(name).getCenterX()).isLessThan(tip().getX());
  }

  @Test
  void keepsKeysToItselfFromTheFirstOneOn() {
    show(high);
    Keyboard.press(KeyCode.S);
    FxExtension.run(name::requestFocus);
    Keyboard.type("tea");
    FxExtension.await("it is typed", () -> name.getText().equals("tea"));
    assertThat(below).isEmpty();
  }

  @Test
  void closesByEscapeAndGivesTheKeyboardBack() {
    show(high);
    FxExtension.run(name::requestFocus);
    Keyboard.press(KeyCode.ESCAPE);
    FxExtension.await("it is closed", () -> !isOpen());
    FxExtension.await("keys go below", () -> stage.getScene().getFocusOwner() == high);
    assertThat(told).containsExactly("closed");
    assertThat(below).isEmpty();
  }

  private void show(Button owner) {
    FxExtension.run(() -> flyout.showAt(owner));
    FxExtension.await("it is open and laid out", () -> isOpen() && name.getWidth() > 0);
  }

  private boolean isOpen() {
    return Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance);
  }

  /** Where the arrow's tip is on the screen; an outline's first slanting line leads there. */
  private Point2D tip() {
    return FxExtension.get(
        () -> {
          Path border = (Path) name.getScene().getRoot().lookup(".popover > .border");
          LineTo slant =
              border.getElements().stream()
                  .filter(LineTo.class::isInstance)
                  .map(LineTo.class::cast)
                  .findFirst()
                  .orElseThrow();
          return border.localToScreen(slant.getX(), slant.getY());
        });
  }

  private Bounds place(Node node) {
    return FxExtension.get(() -> node.localToScreen(node.getBoundsInLocal()));
  }
}
