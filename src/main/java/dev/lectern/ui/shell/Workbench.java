package dev.lectern.ui.shell;

import dev.lectern.model.Commit;
import dev.lectern.settings.Preferences;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import dev.lectern.store.Unreadable;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.FileDialogs;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Lull;
import dev.lectern.ui.kit.MenuKey;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The window's content: list, reader and note side by side, from its first frame to its last. */
public final class Workbench extends BorderPane {

  private static final String STYLE =
      Objects.requireNonNull(Workbench.class.getResource("/dev/lectern/ui/app.css"))
          .toExternalForm();

  private final Choices choices;
  private final WindowTheme theme;
  private final Splits splits;
  private final Parts parts;
  private final BehindTheList behind;
  private final Runnable silence;
  private final Runnable unconcern;
  private final LongSupplier clock;
  private boolean closed;
  private boolean warned;

  /**
   * Builds the window's content.
   *
   * @param browser opens an address
   */
  public Workbench(Library library, Preferences preferences, Consumer<String> browser) {
    this(library, preferences, browser, System::nanoTime);
  }

  /** The same, with a clock of nanoseconds by which boxes have just closed or long since. */
  Workbench(
      Library library, Preferences preferences, Consumer<String> browser, LongSupplier clock) {
    this.clock = clock;
    choices = new Choices(preferences.choices());
    theme = new WindowTheme(preferences.theme(), () -> Fx.later(this::restyle));
    splits = new Splits(preferences.splits());
    parts =
        new Parts(
            library,
            choices,
            splits,
            preferences.folded(),
            made -> new WindowNavigator(made, browser),
            this::getScene);
    Commands commands = new WindowCommands(library, choices, parts, theme);
    ListParts list = parts.list();
    MainMenu menu = new MainMenu(commands, theme, list.view()::looks);
    list.view().offerMenu(() -> contextMenu(commands));
    behind =
        new BehindTheList(
            this::isListed,
            List.of(
                parts.reading()::get,
                parts.side()::get,
                menu::fill,
                list::addTrashBar,
                list::addListBar,
                parts.report()::get));
    setTop(menu);
    menu.fillWhenWanted(this);
    parts.rooms().fill(this);
    getStyleClass().add("workbench");
    parts.intake().takeDrops(this);
    KeyRouter.install(this, commands);
    addEventHandler(FileDialogs.OPENING, event -> parts.reading().ifMade(ReadingParts::saveNote));
    Runnable commits = library.onCommit(commit -> Fx.later(() -> committed(commit)));
    Runnable losses = library.onLoss(lost -> Fx.later(() -> navigator().failed(lost)));
    silence =
        () -> {
          commits.run();
          losses.run();
        };
    unconcern = library.onDamage(found -> Fx.later(() -> damaged(found)));
  }

  /** A scene that shows it, in its style. */
  public Scene scene(double width, double height) {
    Scene scene = new Scene(this, width, height);
    scene.getStylesheets().add(STYLE);
    MenuKey.install(scene);
    Lull.install(scene, clock, () -> navigator().say(Text.of("status.after-box")));
    parts.intake().show(scene);
    scene
        .windowProperty()
        .flatMap(Window::showingProperty)
        .addListener((property, before, showing) -> work(Boolean.TRUE.equals(showing), before));
    return scene;
  }

  private static ContextMenu contextMenu(Commands commands) {
    return new ContextMenu(new PaperItems(commands).all().toArray(MenuItem[]::new));
  }

  /** Makes the other parts while the window is there to show them. */
  private void work(boolean showing, @Nullable Boolean before) {
    if (showing) {
      // A window that opens gives the focus to its first control; the list takes it after that.
      Fx.later(navigator()::focusPapers);
      layout();
      splits.settle();
      behind.start();
    } else {
      behind.stop();
    }
    if (Boolean.TRUE.equals(before)) {
      // Texts that are still laid out would miss the closed window's colours. Not at once: who else
      // listens to the window would be taken off the list that is just being told.
      Fx.later(() -> setCenter(null));
    }
  }

  /** Does something more once the list and all parts are there. */
  public void behind(Runnable step) {
    behind.add(step);
  }

  /** Whether what the list shows first is known. */
  boolean isListed() {
    return parts.list().papers().isListed();
  }

  /** Whether all parts are there, also those made behind the list. */
  boolean isWhole() {
    return behind.isDone();
  }

  Navigator navigator() {
    return parts.navigator();
  }

  public void importFiles(List<Path> files) {
    navigator().importFiles(files);
  }

  public void importSamples() {
    navigator().importSamples();
  }

  /** Begins to watch the folders that were chosen for this library. */
  public void watchFolders() {
    parts.intake().watchFolders();
  }

  /** What is to be remembered of the window's looks. */
  public Preferences remember(Preferences preferences) {
    return preferences
        .withTheme(theme.choiceProperty().get())
        .withFolded(parts.folded())
        .withChoices(choices.over(preferences.choices()))
        .withSplits(splits.positions(preferences.splits()));
  }

  /** Saves what is being typed and stops listening; the library stays open. */
  public void close() {
    closed = true;
    silence.run();
    unconcern.run();
    theme.close();
    parts.close();
  }

  private void restyle() {
    parts.reading().ifMade(ReadingParts::restyle);
  }

  /** Once is enough: what is to be done is the same for all of it. */
  private void damaged(Unreadable found) {
    if (!closed && !warned) {
      warned = true;
      navigator().failed(new LibraryException(Text.of("library.damaged", found.sentence())));
    }
  }

  private void committed(Commit commit) {
    if (!closed) {
      parts.committed(commit);
    }
  }
}
