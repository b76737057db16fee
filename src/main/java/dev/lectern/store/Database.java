package dev.lectern.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The file's connections and threads: one that writes, a few that only read. */
final class Database implements AutoCloseable {

  private static final int READERS = 2;

  /** How long edits that wait may take to be made before a dialog of the system. */
  private static final int SETTLING_MILLIS = 1_000;

  private static final System.Logger LOG = System.getLogger(Database.class.getName());

  private final Path file;
  private final boolean readOnly;
  private final ExecutorService writerThread =
      Executors.newSingleThreadExecutor(named("store-writer"));
  private final ExecutorService readerThreads =
      Executors.newFixedThreadPool(READERS, named("store-reader"));
  private final BlockingQueue<Sql> readers = new LinkedBlockingQueue<>();
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private final Damage damage = new Damage();
  private final Sql writer;
  private final @Nullable Hold hold;

  Database(Path file) {
    this(file, file);
  }

  /**
   * Opens a file by its own name.
   *
   * @param named the name that must go on leading to it; it may be a link
   */
  Database(Path file, Path named) {
    this.file = file;
    this.readOnly = file.toFile().length() > 0 && !Connections.isWritable(file);
    this.writer = openWriter(file, readOnly);
    this.hold = readOnly ? null : new Hold(named, writer, this::closeReaders);
    Standstill.add(this);
  }

  private static Sql openWriter(Path file, boolean readOnly) {
    OwnLog.check(file);
    boolean isNew = !Files.exists(file);
    Sql sql = null;
    try {
      sql = readOnly ? Connections.readOnly(file) : Connections.writer(file);
      prepare(sql, file, readOnly);
      return sql;
    } catch (SQLException e) {
      throw withPath(file, StoreFailure.explain(e));
    } catch (LibraryException e) {
      if (sql != null) {
        sql.close();
      }
      if (isNew && file.toFile().length() == 0) {
        file.toFile().delete();
      }
      throw withPath(file, e);
    }
  }

  /** Whether the library can only be read, as it or its folder may not be written. */
  boolean readOnly() {
    return readOnly;
  }

  /** What its readers have met that cannot be read. */
  Damage damage() {
    return damage;
  }

  private static LibraryException withPath(Path file, LibraryException cause) {
    return new LibraryException(file + ": " + cause.getMessage(), cause);
  }

  /** Checks whose file it is before anything in it is touched. */
  private static void prepare(Sql sql, Path file, boolean readOnly) {
    Schema.check(sql);
    if (readOnly) {
      if (Schema.isOld(sql)) {
        throw new LibraryException(
            "This library is of an older Lectern and read-only. Allow writing to it and its folder"
                + " once, so that it can be brought up to date.");
      }
      return;
    }
    keepLog(sql);
    if (Schema.isOld(sql)) {
      if (!Schema.isEmpty(sql)) {
        new Backups(file).make();
      }
      Phases.mark("migrate");
      inTransaction(
          sql,
          tx -> {
            Schema.migrate(tx);
            return true;
          });
    }
  }

  /** Makes ready what stands in the library's place now, and is of this version. */
  static void prepare(Sql sql) {
    Schema.check(sql);
    keepLog(sql);
    renewTextIndex(sql);
  }

  private static void keepLog(Sql sql) {
    sql.one("PRAGMA journal_mode = WAL", row -> row.getString(1));
  }

  /** Builds the text index where it is old; takes no lock where it is not. */
  static void renewTextIndex(Sql sql) {
    if (new TextIndex(sql).isOld()) {
      inTransaction(
          sql,
          tx -> {
            new TextIndex(tx).renewIfOld();
            return true;
          });
    }
  }

  /** Runs work on a reader thread, in a read transaction: all of it sees one state. */
  <T> CompletableFuture<T> read(Function<Sql, T> work) {
    return on(readerThreads, () -> reading(work));
  }

  private static <T> CompletableFuture<T> on(ExecutorService threads, Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, threads);
    } catch (RejectedExecutionException closed) {
      return CompletableFuture.failedFuture(
          new LibraryException("The library is closed; nothing was changed.", closed));
    }
  }

  private <T> T reading(Function<Sql, T> work) {
    try {
      return readOnce(work);
    } catch (Standstill.Disturbed again) {
      return reading(work);
    }
  }

  private <T> T readOnce(Function<Sql, T> work) {
    inUse.readLock().lock();
    try {
      Sql sql = borrow();
      try {
        sql.begin("BEGIN");
        return work.apply(sql);
      } finally {
        sql.rollbackQuietly();
        readers.add(sql);
      }
    } finally {
      inUse.readLock().unlock();
    }
  }

  /** Closes the connections that only read, when none is in use. */
  private void closeReaders() {
    inUse.writeLock().lock();
    try {
      for (Sql idle = readers.poll(); idle != null; idle = readers.poll()) {
        idle.close();
      }
    } finally {
      inUse.writeLock().unlock();
    }
  }

  private Sql borrow() {
    Sql idle = readers.poll();
    if (idle != null) {
      return idle;
    }
    try {
      Sql opened = readOnly ? Connections.readOnly(file) : Connections.reader(file);
      if (hold != null && !hold.isSame()) {
        opened.close();
        throw new LibraryException(file + " was moved or replaced by another program.");
      }
      return opened.showingWhatIsReadable(damage);
    } catch (SQLException e) {
      throw withPath(file, StoreFailure.explain(e));
    }
  }

  /** Runs work on the writer thread, all of it or nothing. */
  <T> CompletableFuture<T> write(Function<Sql, T> work) {
    return onWriter(sql -> transaction(work));
  }

  /** Runs something on the writer thread, outside a transaction. */
  <T> CompletableFuture<T> onWriter(Function<Sql, T> work) {
    return on(writerThread, () -> work.apply(writer));
  }

  /**
   * Runs work on the writer's own thread, all of it or nothing; when this comes back, it stands in
   * the file that has the library's name. May run it more than once.
   */
  <T> T transaction(Function<Sql, T> work) {
    return transaction(sql -> {}, work);
  }

  /**
   * The same.
   *
   * @param before is done before the transaction, on the connection that makes it
   */
  <T> T transaction(Consumer<Sql> before, Function<Sql, T> work) {
    if (hold != null) {
      return hold.transaction(before, work);
    }
    before.accept(writer);
    return inTransaction(writer, work);
  }

  /**
   * Looks, on the writer's own thread, whether the connections still have the file that has the
   * library's name.
   *
   * @throws LostLibraryException where that has just turned out not to be so
   */
  void look() {
    if (hold != null && !hold.isLost()) {
      hold.regain();
    }
  }

  static <T> T inTransaction(Sql sql, Function<Sql, T> work) {
    sql.begin("BEGIN IMMEDIATE");
    Phases.mark("begin");
    try {
      long before = sql.changes();
      T result = work.apply(sql);
      FileMark.countSince(before, sql);
      Phases.mark("commit");
      sql.commit();
      Phases.mark("end");
      return result;
    } catch (RuntimeException | Error failure) {
      sql.rollbackQuietly();
      throw failure;
    }
  }

  /** Runs work on the writer's own thread in a transaction, and takes all of it back. */
  <T> T tryOut(Function<Sql, T> work) {
    writer.begin("BEGIN IMMEDIATE");
    try {
      return work.apply(writer);
    } catch (Standstill.Disturbed again) {
      writer.rollbackQuietly();
      return tryOut(work);
    } finally {
      writer.rollbackQuietly();
    }
  }

  /** Holds the library's locks against code that is not SQLite's, from some thread. */
  void guard() {
    if (hold != null) {
      hold.guard();
    }
  }

  /** Lets edits that wait be made, for a moment, and holds the library's locks. */
  void settleDown() {
    guard();
    boolean _ =
        onWriter(sql -> true)
            .completeOnTimeout(false, SETTLING_MILLIS, TimeUnit.MILLISECONDS)
            .exceptionally(closed -> false)
            .join();
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Waits for a future's value and lets its failure out as it is. */
  static <T> T waitFor(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Waits for what is running, then closes all connections. */
  @Override
  public void close() {
    Standstill.remove(this);
    onWriter(sql -> lastLook()).exceptionally(closed -> false).join();
    for (ExecutorService threads : List.of(readerThreads, writerThread)) {
      threads.shutdown();
      try {
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
          threads.shutdownNow();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    readers.forEach(Sql::close);
    if (hold == null) {
      writer.close();
    } else {
      hold.close();
    }
  }

  /** What was done last must not stay behind in the log of a file that was moved. */
  private boolean lastLook() {
    try {
      look();
    } catch (LostLibraryException lost) {
      LOG.log(System.Logger.Level.WARNING, lost.getMessage());
    }
    return true;
  }
}
