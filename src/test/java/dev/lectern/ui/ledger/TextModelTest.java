package dev.lectern.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.PartialDate;
import dev.lectern.store.DigestIntents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.ledger.TextModel.Shown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class TextModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private final List<Long> jumps = new ArrayList<>();
  private Library library;
  private TextModel model;

  @BeforeEach
  void opens() {
    library = SmallLibrary.open(folder);
    FxExtension.run(
        () -> {
          model = new TextModel(library, navigator, ForkJoinPool.commonPool());
          model.setOnJump(jumps::add);
        });
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void readsTheLinesAndGoesToTheFirstPaper() {
    Shown shown = show(0);
    assertThat(shown.entries()).hasSize(3);
    int first = (int) shown.entries().getFirst().line();
    assertThat(shown.text().line(first)).isEqualTo("Grasping Teacups with Soft Robot Hands");
    assertThat(shown.text().line(1)).isEqualTo("new");
    assertThat(jumps).containsExactly((long) first);
  }

  @Test
  void knowsWhosePaperALineIs() {
    Shown shown = show(0);
    long second = shown.entries().get(1).line();
    assertThat(shown.entryAt(1)).isEqualTo(-1);
    assertThat(shown.entryAt(second - 1)).isZero();
    assertThat(shown.entryAt(second)).isEqualTo(1);
    assertThat(shown.entryAt(100_000)).isEqualTo(2);
  }

  @Test
  void goesToAnotherLineWithoutReadingAgain() {
    Shown shown = show(7);
    FxExtension.run(() -> model.show(1, 12));
    assertThat(jumps).containsExactly(7L, 12L);
    assertThat(FxExtension.get(() -> model.shownProperty().get())).isSameAs(shown);
  }

  @Test
  void keepsTheTextAndForgetsThePapersOfARemovedDigest() {
    Shown shown = show(0);
    library.apply(DigestIntents.remove(1)).join();
    FxExtension.run(model::refresh);
    FxExtension.await("no papers", () -> model.shownProperty().get().entries().isEmpty());
    assertThat(FxExtension.get(() -> model.shownProperty().get().text())).isSameAs(shown.text());
  }

  @Test
  void leavesWhatIsShownAloneWhereNothingChanged() {
    Shown shown = show(0);
    library.apply(DigestIntents.captured(1, PartialDate.parse("2026").orElseThrow())).join();
    FxExtension.run(model::refresh);
    library.digests().join();
    assertThat(FxExtension.get(() -> model.shownProperty().get())).isSameAs(shown);
  }

  @Test
  void forgetsTheTextWhenItIsClosed() {
    show(0);
    FxExtension.run(model::close);
    assertThat(FxExtension.get(() -> model.shownProperty().get() == null)).isTrue();
    assertThat(FxExtension.get(() -> model.busyProperty().get())).isFalse();
  }

  @Test
  void saysThatThereIsNoSuchDigest() {
    FxExtension.run(() -> model.show(99, 0));
    FxExtension.await("it is told", () -> !navigator.failures().isEmpty());
    assertThat(navigator.failures().getFirst()).hasMessageContaining("no digest 99");
    assertThat(FxExtension.get(() -> model.busyProperty().get())).isFalse();
  }

  private Shown show(long line) {
    FxExtension.run(() -> model.show(1, line));
    FxExtension.await("it is read", () -> model.shownProperty().get() != null);
    return FxExtension.get(() -> model.shownProperty().get());
  }
}
