package dev.lectern.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The time of a dialog of the system, in which code that is not ours may open a library's files in
 * this process and so take away SQLite's locks. No statement runs in it, and a transaction that was
 * under way begins again after it; see decision 009.
 */
public final class Standstill {

  /** How long a statement may take to come to its end before the dialog is refused. */
  private static final long PATIENCE_MILLIS = 5_000;

  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
  private static final Pass PASS = LOCK.readLock()::unlock;
  private static final Set<Database> DATABASES = ConcurrentHashMap.newKeySet();
  private static final Set<Sql> COPYING = ConcurrentHashMap.newKeySet();

  private static final AtomicLong COUNT = new AtomicLong();

  private Standstill() {}

  /** The leave to work on a connection, until it is closed. */
  interface Pass extends AutoCloseable {
    @Override
    void close();
  }

  /** A transaction that a dialog fell into; what it did is to be done again. */
  static final class Disturbed extends LibraryException {
    Disturbed() {
      super("A dialog of the system was opened meanwhile; nothing was changed. Try again.");
    }
  }

  /** How many there were in this process. */
  static long count() {
    return COUNT.get();
  }

  /** Waits for the end of a standstill. */
  static Pass pass() {
    LOCK.readLock().lock();
    return PASS;
  }

  /**
   * The same within a transaction.
   *
   * @param before how many there had been when it began
   */
  static Pass pass(long before) {
    Pass pass = pass();
    if (before != COUNT.get()) {
      pass.close();
      throw new Disturbed();
    }
    return pass;
  }

  static void add(Database database) {
    DATABASES.add(database);
  }

  static void remove(Database database) {
    DATABASES.remove(database);
  }

  /** Notes that a connection makes a copy, whose long statements are broken off for a dialog. */
  static Pass copying(Sql sql) {
    COPYING.add(sql);
    return () -> COPYING.remove(sql);
  }

  /**
   * Shows a dialog of the system, once edits that wait are made and no statement runs any more.
   *
   * @throws LibraryException where a statement takes too long
   */
  public static <T> T during(Supplier<T> dialog) {
    DATABASES.forEach(Database::settleDown);
    if (!comesToRest()) {
      throw new LibraryException("Lectern is still writing to the library; try again in a moment.");
    }
    try {
      return dialog.get();
    } finally {
      COUNT.incrementAndGet();
      LOCK.writeLock().unlock();
    }
  }

  private static boolean comesToRest() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    try {
      while (System.nanoTime() < end) {
        COPYING.forEach(Sql::interrupt);
        if (LOCK.writeLock().tryLock(100, TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
