package dev.lectern.ui.papers;

import dev.lectern.query.Sort;
import dev.lectern.query.Sort.By;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** The menu of all orders; it names the one that is shown. */
final class SortMenu extends MenuButton {

  private final ToggleGroup group = new ToggleGroup();
  private final CheckMenuItem reversed = new CheckMenuItem(Text.of("sort.reversed"));

  SortMenu(PapersModel model) {
    getStyleClass().addAll("flat", "quiet-button");
    setId("sort");
    for (By by : By.values()) {
      RadioMenuItem item = new RadioMenuItem(Text.of("sort." + by.code()));
      item.setUserData(by);
      item.setToggleGroup(group);
      item.setOnAction(event -> model.order(Sort.natural(by)));
      getItems().add(item);
    }
    reversed.setOnAction(event -> model.order(model.shownSortProperty().get().reversed()));
    getItems().addAll(new SeparatorMenuItem(), reversed);
    model.shownSortProperty().subscribe(this::tell);
  }

  private void tell(Sort sort) {
    setText(Text.of("sort." + sort.by().code()));
    setAccessibleText(Text.of("papers.sorted-by", getText()));
    setGraphic(Icons.of(sort.ascending() ? Feather.ARROW_UP : Feather.ARROW_DOWN));
    reversed.setSelected(!sort.equals(Sort.natural(sort.by())));
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == sort.by())
        .forEach(group::selectToggle);
  }
}
