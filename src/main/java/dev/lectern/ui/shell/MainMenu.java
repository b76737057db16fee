package dev.lectern.ui.shell;

import dev.lectern.model.ReadingStatus;
import dev.lectern.settings.Theme;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu bar: everything that the window can do, with its shortcut. */
final class MainMenu extends MenuBar {

  private final Commands commands;
  private final WindowTheme theme;
  private final Supplier<List<MenuItem>> looks;
  private final Menu file = new Menu(Text.of("menu.file"));
  private final Menu edit = new Menu(Text.of("menu.edit"));
  private final Menu paper = new Menu(Text.of("menu.paper"));
  private final Menu view = new Menu(Text.of("menu.view"));
  private final Menu help = new Menu(Text.of("menu.help"));

  MainMenu(Commands commands, WindowTheme theme, Supplier<List<MenuItem>> looks) {
    this.commands = commands;
    this.looks = looks;
    this.theme = theme;
    getMenus().setAll(List.of(file, edit, paper, view, help));
  }

  /** Puts the items into the menus, which are but names before. */
  void fill() {
    fillFile();
    fillEdit();
    fillPaper();
    fillView();
    help.getItems().add(item("menu.keys", Keys.HELP));
  }

  private void fillFile() {
    file.getItems()
        .addAll(
            item("menu.open", Keys.OPEN),
            command("menu.open-folder", commands::openFolder),
            command("menu.preview", commands::previewDigests),
            item("menu.paste", Keys.PASTE),
            command("menu.watch", commands::chooseWatchedFolders),
            command("menu.samples", commands::importSamples),
            item("menu.add", Keys.ADD_PAPER),
            item("menu.export", Keys.EXPORT),
            item("menu.digests", Keys.DIGESTS),
            item("menu.highlights", Keys.HIGHLIGHTS),
            item("menu.duplicates", Keys.DUPLICATES),
            new SeparatorMenuItem(),
            command("menu.trash", commands::showTrash),
            command("menu.empty-trash", commands::emptyTrash),
            new SeparatorMenuItem(),
            item("menu.quit", Keys.QUIT));
  }

  private void fillEdit() {
    edit.getItems()
        .addAll(
            item("menu.undo", Keys.UNDO),
            item("menu.redo", Keys.REDO),
            item("menu.history", Keys.HISTORY),
            new SeparatorMenuItem(),
            item("menu.search", Keys.SEARCH),
            item("menu.save-search", Keys.SAVE_SEARCH));
  }

  private void fillPaper() {
    for (ReadingStatus status : ReadingStatus.values()) {
      MenuItem item = item("menu.mark-" + status.code(), Keys.of(status));
      item.setGraphic(Icons.status(status));
      paper.getItems().add(item);
    }
    paper
        .getItems()
        .addAll(
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
            new SeparatorMenuItem(),
            item("menu.page", Keys.OPEN_PAGE),
            copies());
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
    Menu menu = new Menu(Text.of("menu.reading-list"));
    menu.getItems()
        .addAll(
            item("menu.lists", Keys.LISTS),
            command("menu.list-selected", commands::listSelected),
            command("menu.list-found", commands::listFound),
            new SeparatorMenuItem(),
            item("menu.place", Keys.PLACE),
            item("menu.move-up", Keys.MOVE_UP),
            item("menu.move-down", Keys.MOVE_DOWN),
            item("menu.take-off", Keys.TAKE_OFF));
    return menu;
  }

  private void fillView() {
    Menu choices = new Menu(Text.of("menu.theme"));
    ToggleGroup group = new ToggleGroup();
    for (Theme each : Theme.values()) {
      RadioMenuItem item =
          new RadioMenuItem(Text.of("theme." + each.name().toLowerCase(Locale.ROOT)));
      item.setToggleGroup(group);
      item.setOnAction(event -> theme.choiceProperty().set(each));
      theme.choiceProperty().subscribe(now -> item.setSelected(now == each));
      choices.getItems().add(item);
    }
    view.getItems().addAll(looks.get());
    view.getItems()
        .addAll(
            new SeparatorMenuItem(),
            choices,
            item("menu.theme-flip", Keys.THEME),
            new SeparatorMenuItem(),
            item("menu.larger", Keys.LARGER),
            item("menu.smaller", Keys.SMALLER),
            item("menu.normal-size", Keys.NORMAL_SIZE),
            item("menu.printed", Keys.PRINTED),
            new SeparatorMenuItem(),
            item("menu.sidebar", Keys.SIDEBAR),
            item("menu.next-pane", Keys.NEXT_PANE));
  }

  /**
   * An item with its shortcut. A plain letter is only named: as an accelerator it would eat text.
   */
  private MenuItem item(String key, Keys shortcut) {
    MenuItem item = command(key, () -> commands.perform(shortcut));
    if (shortcut.isPlain()) {
      item.setText(Text.of("menu.with-key", item.getText(), shortcut.firstDisplay()));
    } else {
      item.setAccelerator(shortcut.combination());
    }
    return item;
  }

  private static MenuItem command(String key, Runnable action) {
    MenuItem item = new MenuItem(Text.of(key));
    item.setOnAction(event -> action.run());
    return item;
  }
}
