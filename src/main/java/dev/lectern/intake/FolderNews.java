package dev.lectern.intake;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Wakes who waits for something to happen in folders. Where the system cannot tell (a network
 * drive, too many folders), the wait just ends after a while.
 */
final class FolderNews implements AutoCloseable {

  /** How long a wait lasts where nothing happens. */
  static final Duration LONG = Duration.ofSeconds(15);

  /** How soon other folders are taken up. */
  private static final long SLICE_MILLIS = 500;

  private final @Nullable WatchService service = service();
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private volatile boolean woken;
  private volatile boolean closed;

  private static @Nullable WatchService service() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException none) {
      return null;
    }
  }

  /** Follows these folders and no others; one that is missing may come later. */
  void follow(Collection<Path> folders) {
    keys.entrySet().removeIf(followed -> isOver(followed, folders));
    for (Path folder : folders) {
      if (service != null && !keys.containsKey(folder)) {
        try {
          keys.put(
              folder,
              folder.register(
                  service,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY));
        } catch (IOException missing) {
          // Looked at again when the next wait has ended.
        }
      }
    }
  }

  private static boolean isOver(Map.Entry<Path, WatchKey> followed, Collection<Path> folders) {
    if (!folders.contains(followed.getKey())) {
      followed.getValue().cancel();
    }
    return !followed.getValue().isValid();
  }

  /** Ends a wait soon, from another thread. */
  void wake() {
    woken = true;
  }

  /** Waits until something happened, or for so long. */
  void await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    boolean happened = false;
    while (!happened && !woken && !closed && end - System.nanoTime() > 0) {
      long slice = Math.min(SLICE_MILLIS, Math.max(1, (end - System.nanoTime()) / 1_000_000));
      happened = happened(slice);
    }
    woken = false;
  }

  private boolean happened(long millis) throws InterruptedException {
    if (service == null) {
      Thread.sleep(millis);
      return false;
    }
    WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
    boolean any = key != null;
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = service.poll();
    }
    return any;
  }

  @Override
  public void close() {
    closed = true;
    if (service != null) {
      try {
        service.close();
      } catch (IOException | ClosedWatchServiceException done) {
        // It is let go of with the process.
      }
    }
  }
}
