package dev.lectern.store;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes a backup a day of a library that has changed, on a thread and a connection of its own, so
 * that nobody waits for it. A failure is logged: the library itself is well.
 */
final class DailyBackup implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(DailyBackup.class.getName());

  private final Backups backups;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread daemon = new Thread(task, "store-backup");
            daemon.setDaemon(true);
            daemon.setPriority(Thread.MIN_PRIORITY);
            return daemon;
          });
  private @Nullable LocalDate made;
  private final Interruption interruption = new Interruption();
  private volatile boolean closing;

  DailyBackup(Path library) {
    this.backups = new Backups(library);
  }

  /** Makes the day's backup of a library with this revision where it lacks; comes back at once. */
  synchronized void consider(long revision) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    if (!today.equals(made)) {
      made = today;
      thread.execute(() -> makeIfDue(today, revision));
    }
  }

  private void makeIfDue(LocalDate today, long revision) {
    try {
      if (closing || !backups.isDue(today)) {
        return;
      }
      if (backups.newestRevision() == revision) {
        forget();
        return;
      }
      make();
    } catch (LibraryException | UncheckedIOException failed) {
      if (!closing) {
        LOG.log(Level.WARNING, "the daily backup could not be made: " + failed.getMessage());
      }
    }
  }

  private void make() {
    try {
      backups.make(LocalDateTime.now(ZoneId.systemDefault()), interruption);
    } catch (Standstill.Disturbed again) {
      make();
    }
  }

  /** Nothing has changed yet today; the next change asks again. */
  private synchronized void forget() {
    made = null;
  }

  /** Lets a running backup end: a command has nothing else to do. */
  void finish() {
    thread.shutdown();
    await();
  }

  /** Ends at once; a half-done backup leaves nothing. */
  @Override
  public void close() {
    closing = true;
    thread.shutdown();
    interruption.ask();
    await();
  }

  private void await() {
    try {
      while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.log(Level.INFO, "The daily backup is still being written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
