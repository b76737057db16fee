package dev.lectern.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks several times a second whether another process has written to the library. */
final class NewsWatch implements AutoCloseable {

  private static final int MILLIS = 400;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "store-news");
            thread.setDaemon(true);
            return thread;
          });

  NewsWatch(Runnable look) {
    clock.scheduleWithFixedDelay(look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
