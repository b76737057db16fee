package dev.lectern.ui.lists;

import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.WordLine;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** The head of a reading list: its name, how many papers it has, and its next session. */
public final class ListBar extends WordLine {

  private final ListModel model;
  private final Label name = new Label();
  private final Label facts = new Label();

  public ListBar(ListModel model) {
    this.model = model;
    setId("list-bar");
    getStyleClass().add("list-bar");
    setRowValignment(VPos.BASELINE);
    name.getStyleClass().add("list-name");
    name.setGraphic(Icons.of(Feather.LIST));
    facts.setId("list-facts");
    facts.getStyleClass().add("papers-count");
    getChildren().setAll(name, facts);
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(visibleProperty());
    model.openProperty().subscribe(open -> tell());
    model.placesProperty().subscribe(places -> tell());
  }

  private void tell() {
    name.setText(Invisible.shown(model.name()));
    String papers = Text.of("lists.papers", model.placesProperty().get().size());
    facts.setText(
        model
            .nextDay()
            .map(day -> Text.of("lists.next", papers, Dates.of(day), model.papersOn(day)))
            .orElse(papers));
  }
}
