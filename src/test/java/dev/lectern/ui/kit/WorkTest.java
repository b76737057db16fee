package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class WorkTest {

  private final List<Object> results = new ArrayList<>();

  @Test
  void tellsHowFarItIsAndHandsOverWhatCameOfIt() throws InterruptedException {
    Work work = new Work("Counting…");
    CountDownLatch told = new CountDownLatch(1);
    FxExtension.run(
        () ->
            work.start(
                () -> {
                  work.tell("Half", 0.5);
                  told.await();
                  return "twelve";
                },
                results::add,
                results::add));
    FxExtension.await("it is told", () -> work.doingProperty().get().equals("Half"));
    assertThat(FxExtension.get(() -> work.progressProperty().get())).isEqualTo(0.5);
    assertThat(FxExtension.get(() -> work.runningProperty().get())).isTrue();
    told.countDown();
    FxExtension.await("it is there", () -> results.equals(List.of("twelve")));
    FxExtension.await("it has ended", () -> !work.runningProperty().get());
  }

  @Test
  void endsInSilenceWhereItIsCancelled() {
    Work work = new Work("Counting…");
    FxExtension.run(
        () ->
            work.start(
                () -> {
                  while (!work.unlessCancelled().getAsBoolean()) {
                    Thread.onSpinWait();
                  }
                  return "never";
                },
                results::add,
                results::add));
    work.cancel();
    FxExtension.await("it has ended", () -> !work.runningProperty().get());
    assertThat(results).isEmpty();
  }

  @Test
  void handsOverWhatWentWrong() {
    Work work = new Work("Counting…");
    IllegalStateException wrong = new IllegalStateException("no fingers");
    FxExtension.run(
        () ->
            work.start(
                () -> {
                  throw wrong;
                },
                results::add,
                results::add));
    FxExtension.await("it is told", () -> results.equals(List.of(wrong)));
  }
}
