package dev.lectern.ui.papers;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.CustomTextField;
import dev.lectern.FxExtension;
import dev.lectern.query.QueryParser;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ClauseMarksTest {

  private static final String WIDE = "wide ".repeat(40);

  private CustomTextField field;
  private ClauseMarks marks;
  private Stage stage;

  @BeforeEach
  void opens() {
    FxExtension.run(
        () -> {
          field = new CustomTextField();
          field.setLeft(new Label("left"));
          marks = new ClauseMarks(field);
          field
              .textProperty()
              .subscribe(text -> marks.show(QueryParser.parse(text, true).problems()));
          stage = new Stage();
          stage.setScene(new Scene(new StackPane(field, marks), 300, 40));
          stage.show();
        });
    FxExtension.await("the field is laid out", () -> field.getWidth() > 0);
  }

  @AfterEach
  void closes() {
    FxExtension.run(stage::hide);
  }

  @Test
  void standsUnderTheClauseAlone() {
    type("cups year:soon teapots");
    List<Bounds> shown = shown();
    assertThat(shown).hasSize(1);
    Bounds letters = FxExtension.get(() -> field.lookup(".text").getBoundsInParent());
    Bounds clause = letters(5, 14);
    assertThat(shown.getFirst().getMinX()).isCloseTo(clause.getMinX(), within());
    assertThat(shown.getFirst().getMaxX()).isCloseTo(clause.getMaxX(), within());
    assertThat(shown.getFirst().getHeight()).isBetween(1.0, letters.getHeight() / 2);
  }

  @Test
  void marksEachOfSeveralAndNoneWhereAllMakesSense() {
    type("year:soon rating:many cups");
    assertThat(shown()).hasSize(2);
    type("cups");
    assertThat(shown()).isEmpty();
  }

  @Test
  void followsTheTextThatScrollsInTheField() {
    type("year:soon " + WIDE);
    FxExtension.run(() -> field.positionCaret(0));
    double before = shown().getFirst().getMinX();
    FxExtension.run(() -> field.positionCaret(field.getLength()));
    FxExtension.await("it is out of sight", () -> laidOut().getFirst().getMaxX() < 0);
    assertThat(shown().getFirst().getMaxX()).isLessThan(before);
    Bounds clip = FxExtension.get(() -> marks.getClip().getBoundsInParent());
    assertThat(clip.getMinX()).isGreaterThan(10);
    assertThat(clip.getMaxX()).isLessThanOrEqualTo(300);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(2.0);
  }

  private void type(String text) {
    FxExtension.run(() -> field.setText(text));
  }

  private Bounds letters(int from, int to) {
    return FxExtension.get(
        () -> {
          javafx.scene.text.Text text = (javafx.scene.text.Text) field.lookup(".text");
          return text.localToScene(
              new javafx.scene.shape.Path(text.rangeShape(from, to)).getLayoutBounds());
        });
  }

  private List<Bounds> shown() {
    return FxExtension.get(this::laidOut);
  }

  private List<Bounds> laidOut() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
    return marks.getChildren().stream().map(Node::getBoundsInParent).toList();
  }
}
