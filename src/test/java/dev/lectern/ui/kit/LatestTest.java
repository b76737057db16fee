package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class LatestTest {

  private final List<String> answers = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  @Test
  void dropsTheAnswerOfAnOlderRequest() {
    CompletableFuture<String> slow = new CompletableFuture<>();
    Latest latest = new Latest();
    FxExtension.run(
        () -> {
          latest.ask(slow, answers::add, failures::add);
          latest.ask(CompletableFuture.completedFuture("new"), answers::add, failures::add);
        });
    assertThat(slow).isCancelled();
    FxExtension.await("the answer is there", () -> !answers.isEmpty());
    assertThat(answers).containsExactly("new");
    assertThat(failures).isEmpty();
  }

  @Test
  void handsOverWhatWentWrongItself() {
    IllegalStateException broken = new IllegalStateException("broken");
    Latest latest = new Latest();
    FxExtension.run(
        () ->
            latest.ask(
                CompletableFuture.supplyAsync(
                    () -> {
                      throw broken;
                    }),
                answer -> answers.add("none"),
                failures::add));
    FxExtension.await("the failure is there", () -> !failures.isEmpty());
    assertThat(failures).containsExactly(broken);
    assertThat(answers).isEmpty();
  }
}
