package dev.lectern.intake;

import dev.lectern.files.LibraryFiles;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.intake.WatchMemory.Stamp;
import dev.lectern.intake.WatchedFolder.State;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Brings in the digests that appear in folders, one after the other, on a thread of its own. A file
 * is taken when nobody has written to it for some seconds; hidden files and unfinished downloads
 * are left alone, and so is what no format fits.
 */
public final class FolderWatcher implements AutoCloseable {

  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final long CLOSING_MILLIS = 1_000;
  private static final List<String> UNFINISHED =
      List.of(".part", ".crdownload", ".download", ".partial", ".tmp", "~");

  /** Is told what the watcher does, on the watcher's thread. */
  public interface Listener {

    /** A digest came in, or could not. */
    void imported(Path folder, DigestResult result);

    /** A file may be a digest, but somebody should look before it is kept. */
    void doubtful(Path file);

    /** How the folders stand; when that has changed. */
    void standing(List<WatchedFolder> folders);
  }

  /** A file that may still be written to, and since when it is as it is. */
  private record Waiting(Stamp stamp, long sinceNanos) {}

  private final Importer importer;
  private final Listener listener;
  private final WatchMemory memory;
  private final long quietNanos;
  private final LongSupplier clock;
  private final FolderNews news = new FolderNews();
  private final Map<Path, Waiting> waiting = new HashMap<>();
  private final Map<Path, WatchedFolder> standing = new LinkedHashMap<>();
  private final Thread thread;
  private volatile List<Path> folders = List.of();
  private volatile boolean closed;

  public FolderWatcher(Library library, Listener listener) {
    this(library, listener, QUIET, System::nanoTime);
  }

  /**
   * A watcher of no folder yet.
   *
   * @param quiet how long a file must have been left alone to be taken
   * @param clock tells the nanoseconds of that
   */
  FolderWatcher(Library library, Listener listener, Duration quiet, LongSupplier clock) {
    this.importer = new Importer(library);
    this.listener = listener;
    this.quietNanos = quiet.toNanos();
    this.clock = clock;
    this.memory = new WatchMemory(CompanionFile.of(library.file(), "-watched"));
    this.thread = Thread.ofPlatform().name("folder-watcher").daemon().start(this::run);
  }

  /** Watches these folders from now on, and no others; what is in them already comes in too. */
  public void watch(Collection<Path> wanted) {
    folders = wanted.stream().map(Path::toAbsolutePath).map(Path::normalize).distinct().toList();
    news.wake();
  }

  private void run() {
    try {
      while (!closed) {
        round();
        news.await(waiting.isEmpty() ? FolderNews.LONG : Duration.ofNanos(quietNanos / 2));
      }
    } catch (ClosedWatchServiceException | InterruptedException end) {
      closed = true;
    }
  }

  private void round() {
    List<Path> now = folders;
    Map<Path, WatchedFolder> before = new LinkedHashMap<>(standing);
    standing.keySet().retainAll(now);
    news.follow(now);
    for (Path folder : now) {
      if (!closed) {
        look(folder);
      }
    }
    if (!closed && !before.equals(standing)) {
      listener.standing(List.copyOf(standing.values()));
    }
  }

  private void look(Path folder) {
    int taken = standing.containsKey(folder) ? standing.get(folder).taken() : 0;
    long now = clock.getAsLong(); // Before the look: what is written after that counts as news.
    Map<Path, Stamp> there;
    try {
      there = files(folder);
    } catch (IOException | UncheckedIOException away) {
      standing.put(folder, new WatchedFolder(folder, State.MISSING, taken));
      return;
    }
    memory.keepOnly(folder, there.keySet());
    waiting.keySet().removeIf(p -> folder.equals(p.getParent()) && !there.containsKey(p));
    for (Map.Entry<Path, Stamp> file : there.entrySet()) {
      if (!closed && isFinished(file.getKey(), file.getValue(), now)) {
        taken += take(folder, file.getKey(), file.getValue()) ? 1 : 0;
      }
    }
    memory.save();
    standing.put(folder, new WatchedFolder(folder, State.WATCHED, taken));
  }

  private static Map<Path, Stamp> files(Path folder) throws IOException {
    Map<Path, Stamp> files = new LinkedHashMap<>();
    List<Path> all = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      listed
          .filter(FolderWatcher::isFinishedByName)
          .filter(file -> !LibraryFiles.isDatabase(file))
          .sorted()
          .forEach(all::add);
    }
    for (Path file : all) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile() && attributes.size() > 0) {
          files.put(file, Stamp.of(attributes));
        }
      } catch (IOException gone) {
        // Removed between the listing and the look at it.
      }
    }
    return files;
  }

  private static boolean isFinishedByName(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  /** Whether a file is new here and nobody has written to it for a while. */
  private boolean isFinished(Path file, Stamp stamp, long now) {
    if (memory.knows(file, stamp)) {
      return false;
    }
    Waiting since = waiting.get(file);
    if (since == null || !since.stamp().equals(stamp)) {
      waiting.put(file, new Waiting(stamp, now));
      return false;
    }
    return now - since.sinceNanos() >= quietNanos;
  }

  /** Deals with a finished file; whether a digest came in. */
  private boolean take(Path folder, Path file, Stamp stamp) {
    waiting.remove(file);
    Familiarity familiarity = Familiarity.of(file);
    boolean failed = false;
    boolean brought = false;
    switch (familiarity) {
      case FAMILIAR, UNREADABLE -> {
        DigestResult result = bring(file);
        failed = result.error() != null && !result.held();
        brought = result.error() == null && !result.alreadyImported();
        tell(folder, file, result, failed || brought);
      }
      case DOUBTFUL -> listener.doubtful(file);
      case UNKNOWN -> {}
    }
    remember(file, stamp, failed && familiarity == Familiarity.FAMILIAR);
    return brought;
  }

  /** Reading all of a file may show what its start did not: that somebody should look. */
  private void tell(Path folder, Path file, DigestResult result, boolean news) {
    if (!closed && result.held()) {
      listener.doubtful(file);
    } else if (!closed && news) {
      listener.imported(folder, result);
    }
  }

  /** A sound file that failed did so for a reason that may pass, such as a full disk. */
  private void remember(Path file, Stamp stamp, boolean forNow) {
    if (forNow) {
      memory.addForNow(file, stamp);
    } else if (!closed) {
      memory.add(file, stamp);
    }
  }

  private DigestResult bring(Path file) {
    return importer
        .run(
            List.of(file),
            Importer.Options.WATCHING,
            new Importer.Observer() {
              @Override
              public void at(Importer.Progress state) {}

              @Override
              public boolean isCancelled() {
                return closed;
              }
            })
        .digests()
        .getFirst();
  }

  /** Ends what is being read, of which nothing is kept, and stops within a second. */
  @Override
  public void close() {
    closed = true;
    news.close();
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
