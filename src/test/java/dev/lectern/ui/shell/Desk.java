package dev.lectern.ui.shell;

import dev.lectern.FxExtension;
import dev.lectern.model.Origin;
import dev.lectern.settings.Preferences;
import dev.lectern.settings.PreferencesFile;
import dev.lectern.settings.Theme;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.StandingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A window on the small library, with what a journey does there. */
final class Desk implements AutoCloseable {

  private final Path folder;
  private final StandingClock clock = new StandingClock();
  private Library library;
  private Preferences preferences;
  private Workbench window;
  private Stage stage;
  private Scene scene;

  Desk(Path folder) {
    this(folder, SmallLibrary.open(folder));
    awaitPapers();
  }

  private Desk(Path folder, Library library) {
    this(folder, library, Preferences.DEFAULT.withTheme(Theme.LIGHT));
  }

  private Desk(Path folder, Library library, Preferences preferences) {
    this.folder = folder;
    this.library = library;
    this.preferences = preferences;
    show();
  }

  /** A window on a library that has nothing in it yet. */
  static Desk empty(Path folder) {
    Desk desk = new Desk(folder, open(folder));
    desk.await("the welcome is shown", () -> desk.isThere("#welcome-open"));
    return desk;
  }

  private static Library open(Path folder) {
    return Library.open(folder.resolve("library.db"), Origin.WINDOW);
  }

  /** A window on a library that is open already and has papers. */
  static Desk on(Path folder, Library library) {
    return on(folder, library, Preferences.DEFAULT.withTheme(Theme.LIGHT));
  }

  /** The same, as somebody likes it. */
  static Desk on(Path folder, Library library, Preferences preferences) {
    Desk desk = new Desk(folder, library, preferences);
    desk.awaitPapers();
    return desk;
  }

  Workbench window() {
    return window;
  }

  Scene scene() {
    return scene;
  }

  Library library() {
    return library;
  }

  Preferences preferences() {
    return preferences;
  }

  /** Closes window and library and opens them again from their files, as the next start does. */
  void restart() {
    hide();
    library.close();
    PreferencesFile file = new PreferencesFile(folder.resolve("preferences.json"));
    try {
      file.write(preferences);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    preferences = file.read();
    library = open(folder);
    show();
    awaitPapers();
  }

  @Override
  public void close() {
    hide();
    library.close();
  }

  private void show() {
    FxExtension.run(
        () -> {
          window = new Workbench(library, preferences, address -> {}, clock);
          scene = window.scene(1000, 760);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          stage.requestFocus();
        });
    await("the window is whole", window::isWhole);
  }

  private void awaitPapers() {
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

  /** Lets the second pass in which letters after a box are no commands. */
  void rest() {
    rest(Duration.ofSeconds(1));
  }

  void rest(Duration time) {
    clock.pass(time);
  }

  void await(String what, BooleanSupplier condition) {
    FxExtension.await(what, condition);
  }

  /** Clicks into the middle of what the selector finds. */
  void click(String selector) {
    await(selector + " is there", () -> isThere(selector));
    click(() -> find(selector).findFirst().orElseThrow());
  }

  /** Clicks into the middle of a part with the mouse. */
  void click(Supplier<Node> part) {
    FxExtension.run(
        () -> {
          Node node = part.get();
          node.getScene().getRoot().applyCss();
          node.getScene().getRoot().layout(); // What has just got other words is elsewhere then.
          Bounds place = node.localToScreen(node.getLayoutBounds());
          Robot robot = new Robot();
          robot.mouseMove(place.getCenterX(), place.getCenterY());
          robot.mouseClick(MouseButton.PRIMARY);
        });
  }

  /** Types into the search field and goes on to the list. */
  void search(String query) {
    FxExtension.run(() -> window.navigator().search(query));
  }

  /** Chooses an item of the menu bar by its words. */
  void choose(String words) {
    FxExtension.run(() -> chooseNow(words));
  }

  /** Chooses an item that opens a dialog, and does not wait until somebody closes that. */
  void chooseForDialog(String words) {
    Platform.runLater(() -> chooseNow(words));
  }

  private void chooseNow(String words) {
    ((MenuBar) scene.lookup(".menu-bar"))
        .getMenus().stream()
            .flatMap(Desk::below)
            .filter(item -> words.equals(item.getText()))
            .findFirst()
            .ifPresentOrElse(
                Desk::choose,
                () -> {
                  throw new AssertionError("no item " + words);
                });
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

  /** The scene of the window that shows a part. */
  Scene sceneOf(String selector) {
    return FxExtension.get(() -> find(selector).findFirst().orElseThrow().getScene());
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

  /** How many windows, boxes and menus are open. */
  int windows() {
    return (int) boxes().count() + 1;
  }

  /** Closes what is open over the window. */
  void hideBoxes() {
    boxes().toList().forEach(Window::hide);
  }

  private Stream<Window> boxes() {
    return List.copyOf(Window.getWindows()).stream()
        .filter(open -> !(open instanceof Tooltip) && isOver(open));
  }

  private boolean isOver(Window open) {
    Window owner = owner(open);
    return owner != null && (stage.equals(owner) || isOver(owner));
  }

  private static @Nullable Window owner(Window open) {
    return switch (open) {
      case PopupWindow popup -> popup.getOwnerWindow();
      case Stage over -> over.getOwner();
      default -> null;
    };
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
