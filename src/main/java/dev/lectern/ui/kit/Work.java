package dev.lectern.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/**
 * Something that takes a while, away from the window's thread. It is asked to stop, never
 * interrupted: what it has done until then is told as far as it is kept.
 */
public final class Work<T> extends Task<T> {

  private final Job<T> job;
  private volatile boolean stopped;

  /**
   * Makes it.
   *
   * @param title what is done, a word or two
   * @param doing what it does first, a few words
   */
  public Work(String title, String doing, Job<T> job) {
    this.job = job;
    updateTitle(title);
    updateMessage(doing);
  }

  /** What takes a while. */
  @FunctionalInterface
  public interface Job<T> {
    T run(Work<T> work) throws Exception;
  }

  /** Says, from any thread, how far it is: 0 to 1, negative where that cannot be told. */
  public void tell(String words, double done) {
    if (!stopped) {
      updateMessage(words);
      updateProgress(done, 1);
    }
  }

  /** Asks the work to stop; what it has begun is not to be seen afterwards. */
  @Override
  public boolean cancel(boolean interrupt) {
    stopped = true;
    updateMessage(Text.of("work.stopping"));
    return true;
  }

  /** Whether to stop, asked by the work itself. */
  public boolean isStopped() {
    return stopped;
  }

  /** For work that asks whether it is enough: ends it where it was cancelled. */
  public BooleanSupplier unlessStopped() {
    return () -> {
      if (stopped) {
        throw new CancellationException();
      }
      return false;
    };
  }

  /** Runs it in a thread of its own and hands over what came of it; nothing where it broke off. */
  public void start(Consumer<? super T> done, Consumer<Throwable> failed) {
    setOnSucceeded(event -> done.accept(getValue()));
    setOnFailed(event -> failed.accept(cause(getException())));
    Thread.ofPlatform().daemon().name("work").start(this);
  }

  @Override
  protected T call() throws Exception {
    try {
      return job.run(this);
    } catch (CancellationException | CompletionException failure) {
      if (cause(failure) instanceof CancellationException) {
        super.cancel(false);
      }
      throw failure;
    }
  }

  private static Throwable cause(Throwable failure) {
    Throwable inner = failure.getCause();
    return failure instanceof CompletionException && inner != null ? inner : failure;
  }
}
