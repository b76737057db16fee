package dev.lectern.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The hop from other threads to the window's thread; nothing else calls {@code runLater}. */
public final class Fx {

  private Fx() {}

  /** Runs on the window's thread, soon. */
  public static void later(Runnable action) {
    Platform.runLater(action);
  }

  /**
   * Hands over a result, or what went wrong, on the window's thread; a cancelled one is dropped.
   */
  public static <T> void deliver(
      CompletableFuture<T> result, Consumer<? super T> answer, Consumer<Throwable> failed) {
    CompletableFuture<T> _ =
        result.whenComplete((value, failure) -> later(() -> hand(value, failure, answer, failed)));
  }

  private static <T> void hand(
      @Nullable T value,
      @Nullable Throwable failure,
      Consumer<? super T> answer,
      Consumer<Throwable> failed) {
    Throwable cause = failure instanceof CompletionException c ? c.getCause() : failure;
    if (cause == null) {
      answer.accept(value);
    } else if (!(cause instanceof CancellationException)) {
      failed.accept(cause);
    }
  }
}
