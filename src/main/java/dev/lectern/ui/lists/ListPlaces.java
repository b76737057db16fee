package dev.lectern.ui.lists;

import dev.lectern.model.ListPlace;
import dev.lectern.ui.kit.Places;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The places of the reading list that is shown, for the rows of the list of papers. */
public final class ListPlaces implements Places {

  private final ListModel model;

  public ListPlaces(ListModel model) {
    this.model = model;
  }

  @Override
  public ReadOnlyBooleanProperty openProperty() {
    return model.openProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Map<Long, ListPlace>> placesProperty() {
    return model.placesProperty();
  }

  @Override
  public Row line() {
    return new PlaceLine(model);
  }

  @Override
  public Row field(Part part) {
    return new PlaceField(model, part);
  }

  @Override
  public void moveBefore(int[] papers, long before) {
    model.moveBefore(papers, before);
  }
}
