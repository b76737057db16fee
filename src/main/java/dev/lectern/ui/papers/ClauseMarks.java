package dev.lectern.ui.papers;

import dev.lectern.query.ParsedQuery.Problem;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Wavy lines over a text field, under the clauses of a search that make no sense. */
final class ClauseMarks extends Pane {

  private static final double STEP = 2;
  private static final double HIGH = 2;

  private final TextField field;
  private List<Problem> problems = List.of();

  ClauseMarks(TextField field) {
    this.field = field;
    setMouseTransparent(true);
    getStyleClass().add("clause-marks");
    field.textProperty().subscribe(now -> requestLayout());
    field.layoutBoundsProperty().subscribe(now -> requestLayout());
    field.fontProperty().subscribe(now -> requestLayout());
    field.skinProperty().subscribe(now -> follow());
  }

  void show(List<Problem> now) {
    problems = now;
    requestLayout();
  }

  /** The letters move in the field where they are more than it can show. */
  private void follow() {
    if (letters() instanceof Text letters) {
      letters.boundsInParentProperty().subscribe(now -> requestLayout());
    }
    requestLayout();
  }

  private Node letters() {
    return field.lookup(".text");
  }

  @Override
  protected void layoutChildren() {
    getChildren().clear();
    if (letters() instanceof Text letters) {
      setClip(visible(letters));
      for (Problem problem : problems) {
        if (problem.end() <= letters.getText().length()) {
          Path place = new Path(letters.rangeShape(problem.start(), problem.end()));
          Bounds area = sceneToLocal(letters.localToScene(place.getLayoutBounds()));
          getChildren().add(wave(area.getMinX(), area.getMaxX(), area.getMaxY()));
        }
      }
    }
  }

  /** Where the field shows letters, without the buttons at its ends. */
  private Rectangle visible(Text letters) {
    Node shown = letters.getParent();
    Bounds area =
        shown.getClip() == null ? field.getLayoutBounds() : shown.getClip().getBoundsInParent();
    Bounds here = sceneToLocal(shown.localToScene(area));
    return new Rectangle(here.getMinX(), 0, here.getWidth(), getHeight());
  }

  private static Path wave(double from, double to, double bottom) {
    Path wave = new Path(new MoveTo(from, bottom));
    boolean up = true;
    for (double x = from + STEP; x < to; x += STEP) {
      wave.getElements().add(new LineTo(x, up ? bottom - HIGH : bottom));
      up = !up;
    }
    wave.getElements().add(new LineTo(to, up ? bottom - HIGH / 2 : bottom));
    wave.getStyleClass().add("clause-mark");
    return wave;
  }
}
