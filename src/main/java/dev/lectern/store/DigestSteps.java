package dev.lectern.store;

import dev.lectern.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Brings digests in, reads them again, or only tries that: each all of it or nothing. */
final class DigestSteps {

  private final Database database;
  private final Commits commits;
  private final Origin origin;

  DigestSteps(Database database, Commits commits, Origin origin) {
    this.database = database;
    this.commits = commits;
    this.origin = origin;
  }

  <T> CompletableFuture<Imported<T>> importing(Origin by, Function<ImportSession, T> work) {
    return database.onWriter(
        sql -> {
          DigestRun<T> run = database.transaction(tx -> DigestRun.of(tx, by, work));
          commits.publish(sql, run.done());
          return run.imported();
        });
  }

  <T> CompletableFuture<T> rereading(long digest, Function<RereadSession, T> work) {
    return database.onWriter(
        sql -> {
          List<Done> done = new ArrayList<>();
          T value =
              database.transaction(
                  tx -> {
                    done.clear();
                    RereadSession session = new RereadSession(tx, digest);
                    T found = work.apply(session);
                    session
                        .finish(origin)
                        .ifPresent(f -> done.add(new Done(f.commit(), f.touched())));
                    return found;
                  });
          commits.publish(sql, done);
          return value;
        });
  }

  <R> CompletableFuture<R> rehearsing(Function<Rehearsal, R> work) {
    return database.onWriter(sql -> database.tryOut(tx -> work.apply(new Rehearsal(tx, origin))));
  }
}
