package dev.lectern.ui.reader;

import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.Rating;

/** A paper's rating, one to five stars; a click on the present one takes it away. */
final class RatingView extends Rating {

  private static final int MOST = 5;

  private final IntConsumer rate;
  private int given;

  RatingView(IntConsumer rate) {
    super(MOST, 0);
    this.rate = rate;
    setId("rating");
    String first = Keys.ofRating(1).firstDisplay();
    Tips.set(this, Text.of("reader.rate", first, Keys.ofRating(MOST).firstDisplay()));
    skinProperty().subscribe(() -> lookupAll(".button").forEach(RatingView::draw));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static void draw(Node star) {
    ((Region) star).setShape(Icons.star());
  }

  void show(int rating) {
    given = rating;
    setRating(rating);
    setAccessibleText(Text.of("reader.rated", rating));
  }

  /** The stars have taken the click by now; they show it when it is in the library. */
  private void clicked(MouseEvent event) {
    int chosen = (int) getRating();
    setRating(given);
    if (event.getButton() == MouseButton.PRIMARY && !equals(event.getTarget())) {
      rate.accept(chosen == given ? 0 : chosen);
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT -> step(Math.min(MOST, given + 1));
      case LEFT -> step(Math.max(0, given - 1));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int rating) {
    if (rating != given) {
      rate.accept(rating);
    }
  }
}
