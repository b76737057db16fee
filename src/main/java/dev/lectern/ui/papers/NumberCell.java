package dev.lectern.ui.papers;

import dev.lectern.model.ListPlace;
import dev.lectern.model.PaperSummary;
import dev.lectern.ui.kit.Places;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A paper's position on the reading list. */
final class NumberCell extends TableCell<PaperRow, @Nullable PaperSummary> {

  private final Places places;
  private final InvalidationListener renewed = property -> renew();

  NumberCell(Places places) {
    this.places = places;
    getStyleClass().addAll("place-number", "number-cell");
    places.placesProperty().addListener(new WeakInvalidationListener(renewed));
  }

  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    renew();
  }

  private void renew() {
    ListPlace at = getItem() == null ? null : places.placesProperty().get().get(getItem().id());
    setText(at == null ? null : String.valueOf(at.place()));
  }
}
