package dev.lectern;

import dev.lectern.files.PrivateFiles;
import dev.lectern.model.Origin;
import dev.lectern.settings.OpenWindow;
import dev.lectern.settings.Places;
import dev.lectern.settings.Preferences;
import dev.lectern.settings.PreferencesFile;
import dev.lectern.settings.WindowPlace;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.shell.FirstUse;
import dev.lectern.ui.shell.Workbench;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's start and end; the only place where its parts are put together. */
public final class App extends Application {

  static final double WIDTH = 1360;
  static final double HEIGHT = 880;
  private static final double TITLE_BAR = 40;

  /** What to show; JavaFX makes the application itself and hands it nothing but strings. */
  private record Opening(
      CompletableFuture<Library> library,
      CompletableFuture<Preferences> preferences,
      String name,
      List<Path> files,
      boolean samples) {}

  private static @Nullable Opening opening;
  private static @Nullable Runnable whenUsable;

  private Preferences preferences = Preferences.DEFAULT;
  private @Nullable Workbench workbench;
  private Closeable laterLaunches = () -> {};

  /**
   * Shows the window and comes back when it is closed.
   *
   * @param library the library's file, or null for the usual one
   * @param files what to import at once
   * @param samples whether to show the samples in a throw-away library instead
   */
  public static void launchWith(@Nullable Path library, List<Path> files, boolean samples) {
    if (samples) {
      launchThrowAway();
    } else {
      Path file = library != null ? library : usualLibrary();
      if (files.isEmpty() || !handOver(file, files)) {
        launch(file, files, false);
      }
    }
  }

  private static boolean handOver(Path library, List<Path> files) {
    try {
      return OpenWindow.handOver(Places.sockets(), library, files);
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    }
  }

  /** Asks to be told, on the window's thread, when the next window can be used. */
  static void whenUsable(Runnable tell) {
    whenUsable = tell;
  }

  /** Opens the library and reads the preferences while JavaFX starts. */
  private static void launch(Path file, List<Path> files, boolean samples) {
    CompletableFuture<Library> library = aside("opening", () -> Library.open(file, Origin.WINDOW));
    opening =
        new Opening(
            library,
            aside("preferences", () -> preferencesFile().read()),
            String.valueOf(file.getFileName()),
            List.copyOf(files),
            samples);
    try {
      Application.launch(App.class);
    } finally {
      close(library);
    }
  }

  private static <T> CompletableFuture<T> aside(String name, Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Thread.ofPlatform().name(name)::start);
  }

  /** Closes the library, or tells why there is none. */
  private static void close(CompletableFuture<Library> library) {
    try {
      library.join().close();
    } catch (CompletionException refused) {
      throw refused.getCause() instanceof RuntimeException why ? why : refused;
    }
  }

  private static PreferencesFile preferencesFile() {
    return new PreferencesFile(Places.preferences());
  }

  private static void launchThrowAway() {
    try {
      Path folder = Files.createTempDirectory("lectern-");
      try {
        launch(folder.resolve("samples.db"), List.of(), true);
      } finally {
        delete(folder);
      }
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private static Path usualLibrary() {
    Path file = Places.library();
    try {
      PrivateFiles.folder(file.toAbsolutePath().getParent());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return file;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void start(Stage stage) {
    Opening shown = Objects.requireNonNull(opening, "the window is opened by launchWith");
    if (!shown.library().handle((library, refused) -> refused == null).join()) {
      Platform.exit();
      return;
    }
    preferences = shown.preferences().join();
    Workbench bench =
        new Workbench(shown.library().join(), preferences, getHostServices()::showDocument);
    workbench = bench;
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    stage.setScene(
        bench.scene(
            Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight() - TITLE_BAR)));
    stage.setTitle(title(shown));
    bench.behind(() -> stage.getIcons().setAll(icons()));
    place(stage);
    stage.setOnHiding(event -> remember(stage, bench));
    // Whatever of the list has come by now is painted in the window's first frame.
    Fx.later(() -> show(stage, bench, shown));
  }

  private void show(Stage stage, Workbench bench, Opening shown) {
    stage.show();
    if (whenUsable != null) {
      FirstUse.await(stage.getScene(), whenUsable);
    }
    if (shown.samples()) {
      bench.importSamples();
      return;
    }
    if (!shown.files().isEmpty()) {
      bench.importFiles(shown.files());
    }
    bench.watchFolders();
    laterLaunches =
        OpenWindow.listen(
            Places.sockets(),
            shown.library().join().file(),
            Fx::later,
            files -> takeFrom(stage, bench, files));
  }

  @Override
  public void stop() throws IOException {
    laterLaunches.close();
    if (workbench != null) {
      workbench.close();
    }
  }

  /** Takes the files of a later launch, and comes to the front. */
  private static void takeFrom(Stage stage, Workbench bench, List<Path> files) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    bench.importFiles(files);
  }

  private static String title(Opening shown) {
    return shown.samples() ? Text.of("window.samples") : Text.of("window.title", shown.name());
  }

  private static List<Image> icons() {
    return Stream.of(16, 32, 48, 64, 128, 256)
        .map(size -> "/dev/lectern/ui/icons/lectern-" + size + ".png")
        .map(App.class::getResource)
        .filter(Objects::nonNull)
        .map(icon -> new Image(icon.toExternalForm()))
        .toList();
  }

  /** Puts the window where it was, no larger than the screen; unless that screen is gone. */
  private void place(Stage stage) {
    WindowPlace place = preferences.window();
    if (place == null) {
      return;
    }
    Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).stream()
        .findFirst()
        .map(Screen::getVisualBounds)
        .ifPresent(
            room -> {
              stage.setX(place.x());
              stage.setY(place.y());
              stage.setWidth(Math.min(place.width(), room.getWidth()));
              stage.setHeight(Math.min(place.height(), room.getHeight()));
              stage.setMaximized(place.maximized());
            });
  }

  private void remember(Stage stage, Workbench bench) {
    WindowPlace place =
        new WindowPlace(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    try {
      preferencesFile().write(bench.remember(preferencesFile().read()).withWindow(place));
    } catch (IOException unwritable) {
      System.getLogger(App.class.getName())
          .log(System.Logger.Level.WARNING, "The window's place could not be kept", unwritable);
    }
  }
}
