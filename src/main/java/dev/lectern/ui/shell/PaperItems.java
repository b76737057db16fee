package dev.lectern.ui.shell;

import dev.lectern.model.ReadingStatus;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the selected papers, for the menu bar and for the menu of the list. */
final class PaperItems {

  private final Commands commands;

  PaperItems(Commands commands) {
    this.commands = commands;
  }

  /** The items, made anew: one item cannot be in two menus. */
  List<MenuItem> all() {
    List<MenuItem> items = new ArrayList<>();
    for (ReadingStatus status : ReadingStatus.values()) {
      MenuItem item = item("menu.mark-" + status.code(), Keys.of(status));
      item.setGraphic(Icons.status(status));
      items.add(item);
    }
    items.addAll(
        List.of(
            new SeparatorMenuItem(),
            item("menu.star", Keys.STAR),
            ratings(),
            item("menu.tags", Keys.TAGS),
            item("menu.text", Keys.TEXT),
            lists(),
            notes(),
            item("menu.fields", Keys.FIELDS),
            item("menu.attach", Keys.ATTACH),
            command("menu.rekey", commands::changeKeys),
            command("menu.split", commands::splitPaper),
            command("menu.paper-history", commands::showPaperHistory),
            item("menu.delete", Keys.DELETE),
            command("menu.restore", commands::restorePapers),
            new SeparatorMenuItem(),
            item("menu.page", Keys.OPEN_PAGE),
            copies()));
    return items;
  }

  private Menu ratings() {
    Menu menu = new Menu(Text.of("menu.rating"));
    IntStream.rangeClosed(0, 5)
        .forEach(n -> menu.getItems().add(item("keys.RATE_" + n, Keys.ofRating(n))));
    return menu;
  }

  private Menu notes() {
    return new Menu(
        Text.of("menu.notes"),
        null,
        item("menu.note", Keys.NOTE),
        item("menu.note-preview", Keys.NOTE_PREVIEW),
        item("menu.note-template", Keys.NOTE_TEMPLATE));
  }

  private Menu copies() {
    return new Menu(
        Text.of("menu.copy"),
        null,
        item("menu.copy-key", Keys.COPY_KEY),
        item("menu.copy-references", Keys.COPY_REFERENCES),
        item("menu.copy-bibtex", Keys.COPY_BIBTEX));
  }

  private Menu lists() {
    return new Menu(
        Text.of("menu.reading-list"),
        null,
        item("menu.lists", Keys.LISTS),
        command("menu.list-selected", commands::listSelected),
        command("menu.list-found", commands::listFound),
        new SeparatorMenuItem(),
        item("menu.place", Keys.PLACE),
        item("menu.move-up", Keys.MOVE_UP),
        item("menu.move-down", Keys.MOVE_DOWN),
        item("menu.take-off", Keys.TAKE_OFF));
  }

  /** An item that does what a shortcut does. */
  private MenuItem item(String key, Keys shortcut) {
    return item(commands, key, shortcut);
  }

  /**
   * An item with its shortcut. A plain letter is only named: as an accelerator it would eat text.
   */
  static MenuItem item(Commands commands, String key, Keys shortcut) {
    MenuItem item = command(key, () -> commands.perform(shortcut));
    if (shortcut.isPlain()) {
      item.setText(Text.of("menu.with-key", item.getText(), shortcut.firstDisplay()));
    } else {
      item.setAccelerator(shortcut.combination());
    }
    return item;
  }

  static MenuItem command(String key, Runnable action) {
    MenuItem item = new MenuItem(Text.of(key));
    item.setOnAction(event -> action.run());
    return item;
  }
}
