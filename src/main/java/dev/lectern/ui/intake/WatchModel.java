package dev.lectern.ui.intake;

import dev.lectern.intake.ChosenFolders;
import dev.lectern.intake.FolderWatcher;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.intake.WatchedFolder;
import dev.lectern.intake.WatchedFolder.State;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The folders that are watched for this library, and what came from them. */
public final class WatchModel implements AutoCloseable {

  /** Digests that come so soon after each other are told of together. */
  private static final long TOGETHER_NANOS = 60_000_000_000L;

  private final Library library;
  private final Navigator navigator;
  private final Consumer<List<Path>> previewer;
  private final ChosenFolders chosen;
  private final ObservableList<WatchedFolder> folders = FXCollections.observableArrayList();
  private final Map<Path, News> news = new HashMap<>();
  private @Nullable FolderWatcher watcher;

  /** What came from a folder lately. */
  private record News(int papers, List<Long> digests, long nanos) {
    static final News NONE = new News(0, List.of(), 0);
  }

  /**
   * The folders as they were chosen before; none is watched until {@link #start}.
   *
   * @param previewer shows files that somebody should look at
   */
  public WatchModel(Library library, Navigator navigator, Consumer<List<Path>> previewer) {
    this.library = library;
    this.navigator = navigator;
    this.previewer = previewer;
    chosen = new ChosenFolders(library.file());
    remember();
  }

  /** The folders, with how they stand. */
  ObservableList<WatchedFolder> folders() {
    return folders;
  }

  // Commands

  /** Begins to watch the folders, and takes in what is in them. */
  public void start() {
    if (watcher == null && !folders.isEmpty()) {
      watcher = new FolderWatcher(library, new Reporter());
    }
    if (watcher != null) {
      watcher.watch(paths());
    }
  }

  void add(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    if (folders.stream().noneMatch(known -> known.folder().equals(whole))) {
      folders.add(new WatchedFolder(whole, State.WATCHED, 0));
      changed();
    }
  }

  void remove(WatchedFolder folder) {
    folders.removeIf(known -> known.folder().equals(folder.folder()));
    changed();
  }

  @Override
  public void close() {
    if (watcher != null) {
      watcher.close();
    }
  }

  private void remember() {
    try {
      chosen.read().forEach(this::remember);
    } catch (IOException unreadable) {
      navigator.failed(unreadable);
    }
  }

  private void remember(String folder) {
    try {
      folders.add(new WatchedFolder(Path.of(folder), State.WATCHED, 0));
    } catch (InvalidPathException foreign) {
      navigator.failed(new LibraryException(Text.of("watch.no-path", folder)));
    }
  }

  private void changed() {
    try {
      chosen.keep(paths());
    } catch (IOException unwritable) {
      navigator.failed(
          new LibraryException(Text.of("watch.not-kept", unwritable.getMessage()), unwritable));
    }
    start();
  }

  private List<Path> paths() {
    return folders.stream().map(WatchedFolder::folder).toList();
  }

  /** How the folders stand, as far as they are still wanted. */
  private void stand(List<WatchedFolder> now) {
    for (WatchedFolder each : now) {
      for (int i = 0; i < folders.size(); i++) {
        if (folders.get(i).folder().equals(each.folder())) {
          folders.set(i, each);
        }
      }
    }
  }

  private void came(Path folder, DigestResult result) {
    String from = name(folder);
    if (result.error() != null) {
      String file = ImportModel.name(result.path());
      navigator.failed(new LibraryException(Text.of("watch.failed", file, from, result.error())));
      return;
    }
    News before = news.getOrDefault(folder, News.NONE);
    boolean together = System.nanoTime() - before.nanos() < TOGETHER_NANOS;
    List<Long> digests = new ArrayList<>(together ? before.digests() : List.of());
    digests.add(result.digest());
    int papers = result.added() + (together ? before.papers() : 0);
    news.put(folder, new News(papers, List.copyOf(digests), System.nanoTime()));
    navigator.say(
        Text.of("watch.news", papers, from), Text.of("watch.show"), () -> show(folder, digests));
  }

  private void show(Path folder, List<Long> digests) {
    news.remove(folder);
    navigator.search(
        digests.stream().map(digest -> "digest:" + digest).collect(Collectors.joining(" OR ")));
    navigator.focusPapers();
  }

  private void doubt(Path file) {
    navigator.say(
        Text.of("watch.doubtful", name(file), name(file.toAbsolutePath().getParent())),
        Text.of("watch.look"),
        () -> previewer.accept(List.of(file)));
  }

  private static String name(@Nullable Path path) {
    return path == null || path.getFileName() == null
        ? String.valueOf(path)
        : path.getFileName().toString();
  }

  /** Leads what the watcher tells to the window's thread. */
  private final class Reporter implements FolderWatcher.Listener {
    @Override
    public void imported(Path folder, DigestResult result) {
      Fx.later(() -> came(folder, result));
    }

    @Override
    public void doubtful(Path file) {
      Fx.later(() -> doubt(file));
    }

    @Override
    public void standing(List<WatchedFolder> now) {
      Fx.later(() -> stand(now));
    }
  }
}
