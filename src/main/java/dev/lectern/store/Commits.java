package dev.lectern.store;

import dev.lectern.model.Commit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The commits of an open library, its own and those of other processes: first durable, then on the
 * shelf, then told to everybody.
 */
final class Commits {

  private static final System.Logger LOG = System.getLogger(Commits.class.getName());

  private final Database database;
  private final BiConsumer<Sql, Done> first;
  private final @Nullable DailyBackup backup;
  private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<LostLibraryException>> losses = new CopyOnWriteArrayList<>();
  private volatile long revision;

  /**
   * @param first takes over what is durable, before anybody is told
   * @param revision the last commit so far
   * @param backup is asked for after commits
   */
  Commits(
      Database database, BiConsumer<Sql, Done> first, long revision, @Nullable DailyBackup backup) {
    this.database = database;
    this.first = first;
    this.revision = revision;
    this.backup = backup;
  }

  long revision() {
    return revision;
  }

  /** Calls the listener after every commit, on a store thread; returns what ends it. */
  Runnable tell(Consumer<Commit> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Calls the listener once where the library's file is lost; returns what ends it. */
  Runnable tellLoss(Consumer<LostLibraryException> listener) {
    losses.add(listener);
    return () -> losses.remove(listener);
  }

  /** Works in a transaction and publishes what it did. */
  CompletableFuture<List<Commit>> make(Function<Sql, List<Done>> work) {
    return database.onWriter(
        sql -> {
          List<Done> all = database.transaction(work);
          publish(sql, all);
          return all.stream().map(Done::commit).toList();
        });
  }

  /** Brings the shelf up to date with what is durable now, and tells everybody. */
  void publish(Sql sql, List<Done> all) {
    sql.showingWhatIsReadable(
        database.damage(),
        readable -> {
          tell(readable, all);
          return all;
        });
  }

  private void tell(Sql sql, List<Done> all) {
    for (Done done : all) {
      first.accept(sql, done);
      revision = Math.max(revision, done.commit().revision());
      listeners.forEach(listener -> listener.accept(done.commit()));
    }
    if (backup != null && !all.isEmpty()) {
      backup.consider(revision);
    }
  }

  /** Looks for what other processes have committed since, and publishes it. */
  void takeNews() {
    try {
      Database.waitFor(database.onWriter(this::news));
    } catch (LostLibraryException lost) {
      losses.forEach(listener -> listener.accept(lost));
    } catch (LibraryException notNow) {
      // The file is busy or out of reach for a moment; the next look sees the same news.
      LOG.log(System.Logger.Level.DEBUG, "no news could be read", notNow);
    }
  }

  private List<Done> since(Sql sql) {
    History history = new History(sql);
    List<Done> news = new ArrayList<>();
    for (Commit commit : history.since(revision)) {
      news.add(new Done(commit, history.papersOf(commit)));
    }
    return news;
  }

  private long news(Sql sql) {
    database.look();
    if (Revision.of(sql) > revision) {
      List<Done> news = sql.showingWhatIsReadable(database.damage(), this::since);
      revision = Revision.of(sql);
      publish(sql, news);
    }
    return revision;
  }
}
