package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Worker.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class WorkTest {

  private final List<Object> results = new ArrayList<>();

  @Test
  void tellsHowFarItIsAndHandsOverWhatCameOfIt() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    Work<String> work =
        work(
            job -> {
              job.tell("Half", 0.5);
              told.await();
              return "twelve";
            });
    FxExtension.await(
        "it is told", () -> work.getMessage().equals("Half") && work.getProgress() == 0.5);
    assertThat(FxExtension.get(() -> work.runningProperty().get())).isTrue();
    told.countDown();
    FxExtension.await("it is there", () -> results.equals(List.of("twelve")));
    FxExtension.await("it has ended", () -> !work.runningProperty().get());
  }

  @Test
  void endsInSilenceWhereItIsCancelled() {
    Work<String> work =
        work(
            job -> {
              while (!job.unlessStopped().getAsBoolean()) {
                Thread.onSpinWait();
              }
              return "never";
            });
    work.cancel();
    FxExtension.await("it has ended", () -> !work.runningProperty().get());
    assertThat(results).isEmpty();
  }

  @Test
  void handsOverWhatWentWrong() {
    IllegalStateException wrong = new IllegalStateException("no fingers");
    Work<String> _ =
        work(
            job -> {
              throw wrong;
            });
    FxExtension.await("it is told", () -> results.equals(List.of(wrong)));
  }

  @Test
  void handsOverWhatIsKeptAlthoughItWasStopped() {
    CountDownLatch stopped = new CountDownLatch(1);
    Work<String> work =
        work(
            job -> {
              stopped.await();
              return job.isStopped() + ", not interrupted: " + !Thread.interrupted();
            });
    work.cancel();
    FxExtension.await("that is told", () -> work.getMessage().equals("Stopping…"));
    stopped.countDown();
    FxExtension.await("it is there", () -> results.equals(List.of("true, not interrupted: true")));
  }

  @Test
  void dropsWhatBrokeOffElsewhereBecauseOfIt() {
    Work<String> work =
        work(
            job -> {
              throw new CompletionException(new CancellationException());
            });
    FxExtension.await("it has ended", () -> work.getState() == State.CANCELLED);
    assertThat(results).isEmpty();
  }

  private Work<String> work(Work.Job<String> job) {
    return FxExtension.get(
        () -> {
          Work<String> work = new Work<>("Count", "Counting…", job);
          work.start(results::add, results::add);
          return work;
        });
  }
}
