package dev.lectern.ui.sidebar;

import dev.lectern.ui.kit.Text;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with a row of the sidebar. */
final class EntryMenu extends ContextMenu {

  private final SidebarModel model;
  private final Entry entry;

  /**
   * Makes the menu of a row; it has no items where nothing can be done.
   *
   * @param adder makes a new row of a section
   * @param renamer asks for another name
   */
  EntryMenu(SidebarModel model, Entry entry, Consumer<Entry.Kind> adder, Consumer<Entry> renamer) {
    this.model = model;
    this.entry = entry;
    switch (entry.kind()) {
      case LISTS -> item("sidebar.add-lists", () -> adder.accept(Entry.Kind.LISTS));
      case SEARCHES -> item("sidebar.add-searches", () -> adder.accept(Entry.Kind.SEARCHES));
      case HIGHLIGHTS -> item("sidebar.all-highlights", model::showHighlights);
      case DUPLICATES -> item("sidebar.compare", model::showDuplicates);
      case DIGEST -> item("sidebar.digest-details", () -> model.showDigest(entry));
      case LIST -> {
        papers("sidebar.list-selected", "sidebar.unlist-selected");
        item("sidebar.export-list", () -> model.exportList(entry));
        named(renamer, "sidebar.delete-list");
      }
      case TAG -> {
        papers("sidebar.tag-selected", "sidebar.untag-selected");
        getItems().add(colors());
        named(renamer, "sidebar.delete-tag");
      }
      case SEARCH -> {
        item("sidebar.replace-search", () -> model.replaceSearch(entry));
        getItems().getLast().setDisable(model.textProperty().get().isBlank());
        named(renamer, "sidebar.delete-search");
      }
      default -> {
        // The library's own parts stay as they are.
      }
    }
  }

  private void papers(String on, String off) {
    int[] papers = model.selectedProperty().get();
    boolean none = papers.length == 0;
    item(Text.of(on, papers.length), () -> model.drop(entry, papers), none);
    item(Text.of(off, papers.length), () -> model.takeOff(entry, papers), none);
    getItems().add(new SeparatorMenuItem());
  }

  private void named(Consumer<Entry> renamer, String delete) {
    item("sidebar.rename", () -> renamer.accept(entry));
    item(delete, () -> model.delete(entry));
  }

  private Menu colors() {
    Menu menu = new Menu(Text.of("sidebar.color"));
    for (TagColor color : TagColor.values()) {
      MenuItem item = new MenuItem(color.text(), TagColor.dot(color.hex()));
      item.setOnAction(event -> model.color(entry, color.hex()));
      menu.getItems().add(item);
    }
    MenuItem none = new MenuItem(Text.of("color.none"), TagColor.dot(null));
    none.setOnAction(event -> model.color(entry, null));
    menu.getItems().addAll(new SeparatorMenuItem(), none);
    return menu;
  }

  private void item(String key, Runnable action) {
    item(Text.of(key), action, false);
  }

  private void item(String words, Runnable action, boolean disabled) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> action.run());
    item.setDisable(disabled);
    getItems().add(item);
  }
}
