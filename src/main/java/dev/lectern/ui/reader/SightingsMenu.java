package dev.lectern.ui.reader;

import dev.lectern.model.PaperDetails.Sighting;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The digests that showed a paper; each leads to the lines that it was read from. */
final class SightingsMenu extends MenuButton {

  private static final int NAMED = 20;

  private final Navigator navigator;

  SightingsMenu(Navigator navigator) {
    super(Text.of("reader.in-digest"));
    this.navigator = navigator;
    setId("in-digest");
    getStyleClass().addAll("flat", "quiet-button");
    managedProperty().bind(visibleProperty());
  }

  void show(List<Sighting> sightings) {
    setVisible(!sightings.isEmpty());
    getItems().setAll(sightings.stream().limit(NAMED).map(this::item).toList());
    if (sightings.size() > NAMED) {
      MenuItem all = new MenuItem(Text.of("reader.in-digest-all"));
      all.setOnAction(event -> navigator.showDigests());
      getItems().add(all);
    }
    if (!sightings.isEmpty()) {
      MenuItem split = new MenuItem(Text.of("reader.split"));
      split.setOnAction(event -> navigator.splitPaper());
      getItems().addAll(new SeparatorMenuItem(), split);
    }
  }

  private MenuItem item(Sighting sighting) {
    MenuItem item = new MenuItem(Invisible.shown(words(sighting)));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> navigator.showInDigest(sighting.digest().id(), sighting.line()));
    return item;
  }

  private static String words(Sighting sighting) {
    return sighting.digest().captured() == null
        ? Text.of("reader.in-digest-undated", sighting.digest().name(), sighting.line())
        : Text.of(
            "reader.in-digest-one",
            sighting.digest().name(),
            Dates.of(sighting.digest().captured()),
            sighting.line());
  }
}
