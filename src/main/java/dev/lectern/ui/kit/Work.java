package dev.lectern.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Something that takes a while, away from the window's thread: what it does, how far, stopped. */
public final class Work {

  private record State(String doing, double progress) {}

  private final AtomicReference<@Nullable State> told = new AtomicReference<>();
  private final ReadOnlyStringWrapper doing;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private volatile boolean cancelled;

  public Work(String doing) {
    this.doing = new ReadOnlyStringWrapper(doing);
  }

  /** What is being done, a few words. */
  public ReadOnlyStringProperty doingProperty() {
    return doing.getReadOnlyProperty();
  }

  /** How much is done, 0 to 1; negative where that cannot be told. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether it was started and has not ended. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Says, from any thread, how far it is; of many sayings the window takes the newest. */
  public void tell(String words, double done) {
    if (told.getAndSet(new State(words, done)) == null) {
      Fx.later(this::take);
    }
  }

  /** Asks the work to stop; what it has begun is not to be seen afterwards. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether to stop, asked by the work itself. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** For work that asks whether it is enough: ends it where it was cancelled. */
  public BooleanSupplier unlessCancelled() {
    return () -> {
      if (cancelled) {
        throw new CancellationException();
      }
      return false;
    };
  }

  /** Runs it in a thread of its own and hands over what came of it; nothing where cancelled. */
  public <T> void start(Job<T> job, Consumer<? super T> done, Consumer<Throwable> failed) {
    CompletableFuture<T> result = new CompletableFuture<>();
    running.set(true);
    Thread.ofPlatform()
        .daemon()
        .name("work")
        .start(
            () -> {
              try {
                result.complete(job.run());
              } catch (Exception | Error failure) {
                result.completeExceptionally(failure);
              }
            });
    CompletableFuture<T> _ = result.whenComplete((value, failure) -> Fx.later(this::end));
    Fx.deliver(result, done, failed);
  }

  private void end() {
    running.set(false);
  }

  /** What takes a while. */
  @FunctionalInterface
  public interface Job<T> {
    T run() throws Exception;
  }

  private void take() {
    State state = told.getAndSet(null);
    if (state != null) {
      doing.set(state.doing());
      progress.set(state.progress());
    }
  }
}
