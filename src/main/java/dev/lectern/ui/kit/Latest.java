package dev.lectern.ui.kit;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Of several requests only the newest gets its answer; the older ones are cancelled and dropped.
 */
public final class Latest {

  private long newest;
  private @Nullable CompletableFuture<?> running;

  /** Waits for this result instead of the one asked for before. */
  public <T> void ask(
      CompletableFuture<T> result, Consumer<? super T> answer, Consumer<Throwable> failed) {
    drop();
    running = result;
    long mine = newest;
    Fx.deliver(
        result,
        value -> ifNewest(mine, () -> answer.accept(value)),
        failure -> ifNewest(mine, () -> failed.accept(failure)));
  }

  /** Forgets what was asked for. */
  public void drop() {
    newest++;
    if (running != null) {
      running.cancel(false);
      running = null;
    }
  }

  private void ifNewest(long request, Runnable action) {
    if (request == newest) {
      action.run();
    }
  }
}
