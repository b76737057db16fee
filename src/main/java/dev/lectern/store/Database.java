package dev.lectern.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** The file's connections and threads: one that writes, a few that only read. */
final class Database implements AutoCloseable {

  private static final int READERS = 2;

  private final Path file;
  private final boolean readOnly;
  private final ExecutorService writerThread =
      Executors.newSingleThreadExecutor(named("store-writer"));
  private final ExecutorService readerThreads =
      Executors.newFixedThreadPool(READERS, named("store-reader"));
  private final BlockingQueue<Sql> readers = new LinkedBlockingQueue<>();
  private final Sql writer;

  Database(Path file) {
    this.file = file;
    this.readOnly = file.toFile().length() > 0 && !Connections.isWritable(file);
    this.writer = openWriter(file, readOnly);
  }

  private static Sql openWriter(Path file, boolean readOnly) {
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
    sql.one("PRAGMA journal_mode = WAL", row -> row.getString(1));
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
    Sql sql = borrow();
    try {
      sql.script("BEGIN");
      try {
        return work.apply(sql);
      } finally {
        sql.rollbackQuietly();
      }
    } finally {
      readers.add(sql);
    }
  }

  private Sql borrow() {
    Sql idle = readers.poll();
    if (idle != null) {
      return idle;
    }
    try {
      return readOnly ? Connections.readOnly(file) : Connections.reader(file);
    } catch (SQLException e) {
      throw withPath(file, StoreFailure.explain(e));
    }
  }

  /** Runs work on the writer thread, all of it or nothing. */
  <T> CompletableFuture<T> write(Function<Sql, T> work) {
    return on(writerThread, () -> inTransaction(writer, work));
  }

  /** Runs something on the writer thread, outside a transaction. */
  <T> CompletableFuture<T> onWriter(Function<Sql, T> work) {
    return on(writerThread, () -> work.apply(writer));
  }

  static <T> T inTransaction(Sql sql, Function<Sql, T> work) {
    sql.script("BEGIN IMMEDIATE");
    Phases.mark("begin");
    try {
      T result = work.apply(sql);
      Phases.mark("commit");
      sql.script("COMMIT");
      Phases.mark("end");
      return result;
    } catch (RuntimeException | Error failure) {
      sql.rollbackQuietly();
      throw failure;
    }
  }

  /** Runs work in a transaction and takes all of it back. */
  static <T> T tryOut(Sql sql, Function<Sql, T> work) {
    sql.script("BEGIN IMMEDIATE");
    try {
      return work.apply(sql);
    } finally {
      sql.rollbackQuietly();
    }
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Waits for what is running, then closes all connections. */
  @Override
  public void close() {
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
    writer.close();
  }
}
