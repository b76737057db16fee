package dev.lectern.ui.shell;

import dev.lectern.settings.Theme;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

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

  /** Puts the items into the menus, which are but names before; once. */
  void fill() {
    if (!help.getItems().isEmpty()) {
      return;
    }
    fillFile();
    fillEdit();
    paper.getItems().addAll(new PaperItems(commands).all());
    fillView();
    help.getItems().add(item("menu.keys", Keys.HELP));
  }

  /** Fills the menus no later than somebody is about to open one. */
  void fillWhenWanted(Node window) {
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> fill());
    window.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ALT || event.getCode() == KeyCode.F10) {
            fill();
          }
        });
  }

  private void fillFile() {
    file.getItems()
        .addAll(
            item("menu.open", Keys.OPEN),
            PaperItems.command("menu.open-folder", commands::openFolder),
            PaperItems.command("menu.preview", commands::previewDigests),
            item("menu.paste", Keys.PASTE),
            PaperItems.command("menu.watch", commands::chooseWatchedFolders),
            PaperItems.command("menu.samples", commands::importSamples),
            item("menu.add", Keys.ADD_PAPER),
            item("menu.export", Keys.EXPORT),
            item("menu.digests", Keys.DIGESTS),
            item("menu.highlights", Keys.HIGHLIGHTS),
            item("menu.duplicates", Keys.DUPLICATES),
            new SeparatorMenuItem(),
            PaperItems.command("menu.trash", commands::showTrash),
            PaperItems.command("menu.empty-trash", commands::emptyTrash),
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

  private MenuItem item(String key, Keys shortcut) {
    return PaperItems.item(commands, key, shortcut);
  }
}
