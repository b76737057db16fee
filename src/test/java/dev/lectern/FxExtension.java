package dev.lectern;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts JavaFX once for all tests and does things on its thread. */
public final class FxExtension implements BeforeAllCallback {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(2);
  private static boolean started;

  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    start();
  }

  private static synchronized void start() throws InterruptedException {
    if (!started) {
      CountDownLatch up = new CountDownLatch(1);
      Platform.startup(up::countDown);
      if (!up.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("JavaFX did not start");
      }
      Platform.setImplicitExit(false);
      started = true;
    }
  }

  /** What the action gives, run on the window's thread. */
  public static <T> T get(Callable<T> action) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.call());
          } catch (Exception | AssertionError failure) {
            result.completeExceptionally(failure);
          }
        });
    return result.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  public static void run(Runnable action) {
    get(
        () -> {
          action.run();
          return true;
        });
  }

  /** Lets the window work until the condition holds there. */
  public static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!get(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }
}
