package dev.lectern.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * Things side by side, in more lines where they need them. None is wider than the line, so that a
 * long name is shortened and does not widen all that stands around it.
 */
public class WordLine extends FlowPane {

  private static final double LEAST = 80;

  public WordLine(Node... things) {
    getChildren().addListener(this::bound);
    getChildren().setAll(things);
  }

  /** Whatever stands in it can be shortened. */
  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + LEAST + snappedRightInset();
  }

  private void bound(ListChangeListener.Change<? extends Node> change) {
    while (change.next()) {
      change.getRemoved().forEach(WordLine::release);
      change.getAddedSubList().forEach(this::bind);
    }
  }

  private void bind(Node thing) {
    if (thing instanceof Region region) {
      region.maxWidthProperty().bind(widthProperty().map(this::room));
    }
  }

  private static void release(Node thing) {
    if (thing instanceof Region region) {
      region.maxWidthProperty().unbind();
    }
  }

  private double room(Number width) {
    double room = width.doubleValue() - snappedLeftInset() - snappedRightInset();
    return room > 0 ? room : Double.MAX_VALUE;
  }
}
