package dev.lectern.ui.kit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock of nanoseconds that stands until a test moves it on, however long the test takes. */
public final class StandingClock implements LongSupplier {

  private final AtomicLong now = new AtomicLong();

  @Override
  public long getAsLong() {
    return now.get();
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
