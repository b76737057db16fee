package dev.lectern.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something again and again on a thread of its own, until it is closed. */
final class Rounds implements AutoCloseable {

  private final ScheduledExecutorService clock;
  private final ScheduledFuture<?> running;

  /** Starts after the first pause. */
  Rounds(String name, int pauseMillis, Runnable round) {
    clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    running = clock.scheduleWithFixedDelay(round, pauseMillis, pauseMillis, TimeUnit.MILLISECONDS);
  }

  /** Lets a round that is under way come to its end, and starts no other. */
  @Override
  public void close() {
    running.cancel(false);
    clock.shutdown();
    try {
      if (!clock.awaitTermination(30, TimeUnit.SECONDS)) {
        clock.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
