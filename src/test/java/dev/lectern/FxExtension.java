package dev.lectern;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts JavaFX once for all tests and does things on its thread. */
public final class FxExtension implements BeforeAllCallback {

  private static boolean started;

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  private static synchronized void start() {
    if (!started) {
      CountDownLatch up = new CountDownLatch(1);
      Platform.startup(up::countDown);
      Patience.open(up);
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
    return Patience.of(result);
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
    Patience.until(what, () -> get(condition::getAsBoolean));
  }
}
