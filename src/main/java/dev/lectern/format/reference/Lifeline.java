package dev.lectern.format.reference;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work on a thread of its own, given up when no sign of it comes for too long. It ends at its next
 * sign; one that never comes keeps nobody waiting and does not keep the program running.
 */
final class Lifeline {

  /** Elements that nest as deep as is allowed need more than usual. */
  private static final long STACK = 16L << 20;

  private final Duration patience;
  private volatile long last = System.nanoTime();
  private volatile boolean givenUp;

  Lifeline(Duration patience) {
    this.patience = patience;
  }

  /** To be called by the work now and then. */
  void sign() {
    if (givenUp) {
      throw new CancellationException();
    }
    last = System.nanoTime();
  }

  /**
   * What comes of the work.
   *
   * @throws TimeoutException when it was given up
   * @throws ExecutionException with what it threw
   */
  <T> T await(Callable<T> work) throws TimeoutException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread =
        Thread.ofPlatform().daemon().name("references").stackSize(STACK).unstarted(task);
    last = System.nanoTime();
    thread.start();
    try {
      return await(task);
    } catch (InterruptedException | TimeoutException over) {
      givenUp = true;
      thread.interrupt();
      if (over instanceof TimeoutException silent) {
        throw silent;
      }
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private <T> T await(FutureTask<T> task)
      throws InterruptedException, TimeoutException, ExecutionException {
    while (true) {
      long left = patience.toNanos() - (System.nanoTime() - last);
      try {
        return task.get(Math.max(0, left), TimeUnit.NANOSECONDS);
      } catch (TimeoutException waited) {
        if (System.nanoTime() - last >= patience.toNanos()) {
          throw waited;
        }
      }
    }
  }
}
