package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The shelf of an open library: loaded when first asked for, then kept up with the commits. */
final class LiveShelf {

  private final Shelf shelf = new Shelf();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile boolean loaded;

  boolean isLoaded() {
    return loaded;
  }

  /** What is on the shelf, while nobody changes it. */
  <T> T ask(Sql sql, Function<Shelf, T> question) {
    load(sql);
    lock.readLock().lock();
    try {
      return question.apply(shelf);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * The reader's snapshot begins with the first row read here, behind the lock, so no commit falls
   * between it and the first {@link #renew}.
   */
  private void load(Sql sql) {
    if (loaded) {
      return;
    }
    lock.writeLock().lock();
    try {
      if (!loaded) {
        shelf.load(sql);
        loaded = true;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Takes over what a commit has changed. */
  void renew(Sql sql, Done done) {
    Change change = done.commit().change();
    lock.writeLock().lock();
    try {
      if (loaded) {
        shelf.renew(sql, done.touched(), ChangeKinds.movesDigests(change));
        if (ChangeKinds.changesTitles(change)) {
          shelf.forgetTitles();
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
