package dev.lectern.ui.lists;

import dev.lectern.model.ListPlace;
import dev.lectern.ui.kit.Places;
import dev.lectern.ui.kit.Places.Part;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Who presents a paper of the list, when, and what else, in one line under it. */
final class PlaceLine extends HBox implements Places.Row {

  private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");

  private final ListModel model;
  private final List<PlaceField> fields;
  private final InvalidationListener renewed = property -> mark();
  private long paper;

  PlaceLine(ListModel model) {
    this.model = model;
    fields = Stream.of(Part.values()).map(part -> new PlaceField(model, part)).toList();
    getChildren().setAll(fields);
    getStyleClass().add("place-line");
    HBox.setHgrow(fields.getLast(), Priority.ALWAYS);
    model.placesProperty().addListener(new WeakInvalidationListener(renewed));
    addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void show(long shown) {
    paper = shown;
    fields.forEach(field -> field.show(shown));
    mark();
  }

  private void mark() {
    ListPlace place = model.placesProperty().get().get(paper);
    boolean next =
        place != null
            && place.day() != null
            && model.nextDay().filter(place.day()::equals).isPresent();
    pseudoClassStateChanged(NEXT, next);
  }

  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof PlaceField field) {
      int to = fields.indexOf(field) + (event.isShiftDown() ? -1 : 1);
      if (to >= 0 && to < fields.size()) {
        fields.get(to).requestFocus();
      } else {
        model.leave();
      }
      event.consume();
    }
  }
}
