package dev.lectern.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.ui.kit.Keyboard;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class RatingViewTest {

  private final List<Integer> rated = new ArrayList<>();
  private RatingView rating;
  private Stage stage;

  @BeforeEach
  void open() {
    FxExtension.run(
        () -> {
          rating = new RatingView(rated::add);
          stage = new Stage();
          stage.setScene(new Scene(new HBox(rating, new Button("Next")), 500, 200));
          stage.show();
          rating.show(0);
        });
    FxExtension.await(
        "the stars are there, side by side",
        () -> stars().size() == 5 && stars().getLast().getLayoutX() > 0);
  }

  @AfterEach
  void close() {
    FxExtension.run(stage::close);
  }

  @Test
  void aClickOnAStarRatesAndOneOnTheSameTakesItAway() {
    click(2);
    FxExtension.await("it is told", () -> rated.equals(List.of(3)));
    FxExtension.run(() -> rating.show(3));
    click(2);
    FxExtension.await("it is taken away", () -> rated.equals(List.of(3, 0)));
    click(4);
    FxExtension.await("another one is given", () -> rated.equals(List.of(3, 0, 5)));
  }

  @Test
  void showsAClickOnlyWhenItIsKept() {
    click(2);
    FxExtension.await("it is told", () -> !rated.isEmpty());
    assertThat(FxExtension.get(this::filled)).isZero();
    FxExtension.run(() -> rating.show(3));
    assertThat(FxExtension.get(this::filled)).isEqualTo(3);
  }

  @Test
  void arrowsGiveAStarMoreOrLess() {
    FxExtension.run(
        () -> {
          rating.show(4);
          rating.requestFocus();
        });
    Keyboard.press(KeyCode.RIGHT);
    Keyboard.press(KeyCode.LEFT);
    FxExtension.await("both are told", () -> rated.equals(List.of(5, 3)));
    FxExtension.run(() -> rating.show(5));
    Keyboard.press(KeyCode.RIGHT);
    FxExtension.run(() -> rating.show(0));
    Keyboard.press(KeyCode.LEFT);
    assertThat(rated).containsExactly(5, 3);
    assertThat(FxExtension.get(() -> rating.getScene().getFocusOwner())).isSameAs(rating);
  }

  @Test
  void saysItInWords() {
    FxExtension.run(() -> rating.show(2));
    assertThat(rating.getAccessibleText()).isEqualTo("Rated 2 of 5");
  }

  private List<Region> stars() {
    return rating.lookupAll(".button").stream().map(Region.class::cast).toList();
  }

  private long filled() {
    return stars().stream().filter(star -> star.getStyleClass().contains("strong")).count();
  }

  private void click(int star) {
    FxExtension.run(
        () -> {
          Region there = stars().get(star);
          Point2D middle = there.localToScreen(there.getWidth() / 2, there.getHeight() / 2);
          Robot robot = new Robot();
          robot.mouseMove(middle);
          robot.mouseClick(MouseButton.PRIMARY);
        });
  }
}
