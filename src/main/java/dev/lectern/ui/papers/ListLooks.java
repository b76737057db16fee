package dev.lectern.ui.papers;

import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu items that say how the list looks: two lines a paper, or a table of these columns. */
final class ListLooks {

  private final PaperTable table;

  ListLooks(PaperTable table) {
    this.table = table;
  }

  List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    ToggleGroup group = new ToggleGroup();
    for (Layout layout : Layout.values()) {
      RadioMenuItem item =
          new RadioMenuItem(Text.of("papers.layout-" + layout.name().toLowerCase(Locale.ROOT)));
      item.setToggleGroup(group);
      item.setOnAction(event -> table.layoutProperty().set(layout));
      table.layoutProperty().subscribe(now -> item.setSelected(now == layout));
      items.add(item);
    }
    Menu columns = new Menu(Text.of("papers.columns"));
    columns.getItems().setAll(table.values().items());
    table.layoutProperty().subscribe(now -> columns.setDisable(now != Layout.TABLE));
    items.add(columns);
    return items;
  }
}
