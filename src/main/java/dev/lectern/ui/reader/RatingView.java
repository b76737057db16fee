package dev.lectern.ui.reader;

import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A paper's rating, one to five; a click on the present one takes it away. */
final class RatingView extends HBox {

  private static final int MOST = 5;
  private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");

  private final List<Label> marks;
  private int rating;

  RatingView(IntConsumer rate) {
    setId("rating");
    getStyleClass().add("rating");
    setAlignment(Pos.CENTER_LEFT);
    marks = IntStream.rangeClosed(1, MOST).mapToObj(number -> mark(number, rate)).toList();
    getChildren().setAll(marks);
  }

  private Label mark(int number, IntConsumer rate) {
    Label mark = new Label("●");
    Tips.set(mark, Text.of("reader.rate", number, Keys.ofRating(number).firstDisplay()));
    mark.setOnMouseClicked(event -> rate.accept(number == rating ? 0 : number));
    return mark;
  }

  void show(int given) {
    rating = given;
    setAccessibleText(Text.of("reader.rated", given));
    for (int i = 0; i < MOST; i++) {
      marks.get(i).pseudoClassStateChanged(GIVEN, i < given);
    }
  }
}
