package dev.lectern.ui.shell;

import dev.lectern.FxExtension;
import dev.lectern.settings.Preferences;
import dev.lectern.settings.Theme;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A window on the small library, with what a journey does there. */
final class Desk implements AutoCloseable {

  private final Library library;
  private Preferences preferences = Preferences.DEFAULT.withTheme(Theme.LIGHT);
  private Workbench window;
  private Stage stage;
  private Scene scene;

  Desk(Path folder) {
    library = SmallLibrary.open(folder);
    show();
  }

  Library library() {
    return library;
  }

  Preferences preferences() {
    return preferences;
  }

  /** Closes the window and opens it again, as the next start does. */
  void restart() {
    hide();
    show();
  }

  @Override
  public void close() {
    hide();
    library.close();
  }

  private void show() {
    FxExtension.run(
        () -> {
          window = new Workbench(library, preferences, address -> {});
          scene = window.scene(1000, 760);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
        });
    await("the window is whole", window::isWhole);
    await("the papers are listed", () -> !table().getItems().isEmpty());
    await("the list has the keyboard", () -> table().equals(scene.getFocusOwner()));
  }

  private void hide() {
    FxExtension.run(
        () -> {
          preferences = window.remember(preferences);
          stage.hide();
          window.close();
        });
  }

  void await(String what, BooleanSupplier condition) {
    FxExtension.await(what, condition);
  }

  /** Types into the search field and goes on to the list. */
  void search(String query) {
    FxExtension.run(() -> window.navigator().search(query));
  }

  /** Chooses an item of the menu bar by its words. */
  void choose(String words) {
    FxExtension.run(
        () ->
            ((MenuBar) scene.lookup(".menu-bar"))
                .getMenus().stream()
                    .flatMap(Desk::below)
                    .filter(item -> words.equals(item.getText()))
                    .findFirst()
                    .ifPresentOrElse(
                        Desk::choose,
                        () -> {
                          throw new AssertionError("no item " + words);
                        }));
  }

  private static void choose(MenuItem item) {
    if (item instanceof CheckMenuItem check) {
      check.setSelected(!check.isSelected());
    }
    item.fire();
  }

  private static Stream<MenuItem> below(MenuItem item) {
    return item instanceof Menu menu
        ? menu.getItems().stream().flatMap(Desk::below)
        : Stream.of(item);
  }

  Commands commands() {
    return window.commands();
  }

  /** What a part says now, asked from outside of the window's thread. */
  String says(String selector) {
    return FxExtension.get(() -> text(selector));
  }

  void shoot(String name) {
    shoot(name, scene);
  }

  void shoot(String name, Scene scene) {
    Screenshot.shoot(() -> scene, name);
  }

  @Nullable Node focused() {
    return scene.getFocusOwner();
  }

  TableView<?> table() {
    return (TableView<?>) scene.lookup("#papers");
  }

  /** What a part of this window or of one over it says. */
  String text(String selector) {
    return find(selector)
        .map(
            node ->
                switch (node) {
                  case Labeled label -> label.getText();
                  case TextInputControl field -> field.getText();
                  default -> node.toString();
                })
        .findFirst()
        .orElse("");
  }

  boolean isThere(String selector) {
    return find(selector).findAny().isPresent();
  }

  Stream<Node> find(String selector) {
    return List.copyOf(Window.getWindows()).reversed().stream()
        .flatMap(open -> open.getScene().getRoot().lookupAll(selector).stream())
        .filter(node -> node.getScene() != null && node.isVisible())
        .toList()
        .stream();
  }
}
