package dev.lectern.ui.reader;

import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.reader.Typography.Letters;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** The button for how the texts look: their size, their letters, and whether as printed. */
final class TypeMenu extends MenuButton {

  TypeMenu(ReaderModel model) {
    super(null, Icons.of(Feather.TYPE));
    setId("type");
    setAccessibleText(Text.of("reader.type"));
    Tips.set(this, Text.of("reader.type"));
    Typography type = model.typography();
    getItems()
        .addAll(
            item("menu.larger", Keys.LARGER, () -> type.enlarge(1)),
            item("menu.smaller", Keys.SMALLER, () -> type.enlarge(-1)),
            item("menu.normal-size", Keys.NORMAL_SIZE, type::normalSize),
            new SeparatorMenuItem());
    ToggleGroup group = new ToggleGroup();
    for (Letters each : Letters.values()) {
      RadioMenuItem item =
          new RadioMenuItem(Text.of("reader." + each.name().toLowerCase(Locale.ROOT)));
      item.setToggleGroup(group);
      item.setOnAction(event -> type.lettersProperty().set(each));
      type.lettersProperty().subscribe(now -> item.setSelected(now == each));
      getItems().add(item);
    }
    CheckMenuItem printed = new CheckMenuItem(named("keys.PRINTED", Keys.PRINTED));
    printed.selectedProperty().bindBidirectional(model.highlights().asPrintedProperty());
    getItems().addAll(new SeparatorMenuItem(), printed);
  }

  private static MenuItem item(String key, Keys shortcut, Runnable action) {
    MenuItem item = new MenuItem(named(key, shortcut));
    item.setOnAction(event -> action.run());
    return item;
  }

  private static String named(String key, Keys shortcut) {
    return Text.of("menu.with-key", Text.of(key), shortcut.firstDisplay());
  }
}
