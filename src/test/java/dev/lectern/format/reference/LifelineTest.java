package dev.lectern.format.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LifelineTest {

  @Test
  void givesUpWorkThatGivesNoSign() {
    CountDownLatch never = new CountDownLatch(1);
    Lifeline line = new Lifeline(Duration.ofMillis(50));
    assertThatThrownBy(
            () ->
                line.await(
                    () -> {
                      never.await();
                      return 1;
                    }))
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  void workThatWasGivenUpEndsAtItsNextSign() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicReference<Throwable> end = new AtomicReference<>();
    Lifeline line = new Lifeline(Duration.ofMillis(50));
    assertThatThrownBy(
            () ->
                line.await(
                    () -> {
                      try {
                        while (goOn.getCount() > 0) {
                          Thread.onSpinWait();
                        }
                        line.sign();
                        return 1;
                      } catch (CancellationException over) {
                        end.set(over);
                        throw over;
                      } finally {
                        ended.countDown();
                      }
                    }))
        .isInstanceOf(TimeoutException.class);
    goOn.countDown();
    ended.await();
    assertThat(end.get()).isInstanceOf(CancellationException.class);
  }

  @Test
  void waitsForWorkThatGivesSigns() throws Exception {
    Lifeline line = new Lifeline(Duration.ofMinutes(5));
    assertThat(
            line.await(
                () -> {
                  line.sign();
                  return 7;
                }))
        .isEqualTo(7);
    assertThatThrownBy(
            () ->
                line.await(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("broken");
  }
}
