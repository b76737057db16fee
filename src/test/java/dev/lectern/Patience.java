package dev.lectern;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How tests wait: until what they mean has come about, however busy the machine is. The bound only
 * ends what would otherwise never end.
 */
public final class Patience {

  /** No machine that is merely busy takes so long for one thing. */
  public static final Duration BOUND = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

  private Patience() {}

  /** Waits until the condition holds; while it cannot be asked yet, it does not hold. */
  public static void until(String what, BooleanSupplier condition) {
    long start = System.nanoTime();
    Throwable why = null;
    do {
      try {
        if (condition.getAsBoolean()) {
          return;
        }
        why = null;
      } catch (RuntimeException | AssertionError notYet) {
        why = notYet;
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    } while (System.nanoTime() - start < BOUND.toNanos());
    throw inVain(what, why);
  }

  /** What a future gives. */
  public static <T> T of(CompletableFuture<T> future) {
    return future.copy().orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** What comes next out of a queue. */
  public static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(BOUND.toSeconds(), TimeUnit.SECONDS);
    if (next == null) {
      throw inVain("something came", null);
    }
    return next;
  }

  /** Waits until a latch is open. */
  public static void open(CountDownLatch latch) {
    try {
      if (!latch.await(BOUND.toSeconds(), TimeUnit.SECONDS)) {
        throw inVain("the latch was open", null);
      }
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  /** Waits until a process has ended; its exit status. */
  public static int end(Process process) throws InterruptedException {
    if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
      throw inVain("the process ended", null);
    }
    return process.exitValue();
  }

  private static AssertionError inVain(String what, @Nullable Throwable why) {
    return new AssertionError("waited in vain until " + what, why);
  }
}
