package dev.lectern.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.intake.Importer;
import dev.lectern.model.Digest;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxExtension.class)
class LedgerModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private LedgerModel model;

  @BeforeEach
  void listsTheDigests() {
    library = SmallLibrary.open(folder);
    model = FxExtension.get(() -> new LedgerModel(library, navigator, ForkJoinPool.commonPool()));
    library.onCommit(commit -> Fx.later(model::reload));
    reload();
  }

  @AfterEach
  void closes() {
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void choosesTheFirstDigestAndCountsWhatOnlyItShows() {
    assertThat(chosen().name()).isEqualTo("daily-papers.txt");
    assertThat(CaptureDay.inWords(chosen())).isEqualTo("9 Jan 2026 (inferred)");
    FxExtension.await("it is counted", () -> model.aloneProperty().get() == 3);
  }

  @Test
  void statesACaptureDayAndGivesItBackToTheEvidence() {
    FxExtension.run(() -> model.captured("2026"));
    said("daily-papers.txt: captured 9 Jan 2026.");
    FxExtension.await("it is listed", () -> !model.chosenProperty().get().capturedInferred());
    FxExtension.run(() -> model.captured("2026-01-09"));
    said("Nothing to change: the digest says so already.");
    FxExtension.run(() -> model.captured(" "));
    said("daily-papers.txt: captured 9 Jan 2026 (inferred).");
    assertThat(library.undo(2).join()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13-40", "yesterday", "XXXX-01-09"})
  void saysWhatIsNoDay(String typed) {
    FxExtension.run(() -> model.captured(typed));
    assertThat(problem())
        .startsWith("“" + typed + "” is no day: write 2025-02-28, 2025-02 or 2025");
    FxExtension.run(model::forgetProblem);
    assertThat(problem()).isEmpty();
  }

  @Test
  void saysWhyADayCannotBe() {
    FxExtension.run(() -> model.captured("1999-01-01"));
    FxExtension.await("it is told", () -> !model.problemProperty().get().isEmpty());
    assertThat(problem()).contains("prints the date 2025-03-03").contains("which is earlier");
  }

  @Test
  void readsADigestAgain() {
    FxExtension.run(model::readAgain);
    said("daily-papers.txt: 3 unchanged; it reads as before.");
    assertThat(FxExtension.get(() -> model.progressProperty().get())).isEqualTo(LedgerModel.IDLE);
  }

  @Test
  void removesADigestAsOneStepAndChoosesTheNext() throws IOException {
    Path other = folder.resolve("other.txt");
    Files.writeString(other, Files.readString(SmallLibrary.page(folder)).replace("Jan 9", "Jan 8"));
    new Importer(library).run(List.of(other), Importer.Options.DEFAULT, progress -> {});
    FxExtension.await("both are listed", () -> model.digests().size() == 2);
    FxExtension.run(() -> model.choose(2));
    FxExtension.await("nothing is lost", () -> model.aloneProperty().get() == 0);
    FxExtension.run(model::remove);
    said("Removed other.txt; all its papers are still shown elsewhere. Ctrl+Z brings it back.");
    FxExtension.await("one is left", () -> model.digests().size() == 1);
    assertThat(chosen().id()).isEqualTo(1);
    FxExtension.run(model::remove);
    said("Removed daily-papers.txt, and the 3 papers that only it showed. Ctrl+Z brings it back.");
    FxExtension.await("none is left", () -> model.digests().isEmpty());
    assertThat(FxExtension.get(() -> model.chosenProperty().get() == null)).isTrue();
    assertThat(library.undo(2).join()).hasSize(2);
    FxExtension.await("both are back", () -> model.digests().size() == 2);
  }

  @Test
  void choosesADigestBeforeItIsListed() {
    FxExtension.run(() -> model.choose(null));
    LedgerModel fresh =
        FxExtension.get(() -> new LedgerModel(library, navigator, ForkJoinPool.commonPool()));
    FxExtension.run(
        () -> {
          fresh.choose(1);
          fresh.reload();
        });
    FxExtension.await("it is chosen", () -> fresh.chosenProperty().get() != null);
    assertThat(FxExtension.get(() -> fresh.chosenProperty().get().id())).isEqualTo(1);
  }

  private void reload() {
    FxExtension.run(model::reload);
    FxExtension.await("one is chosen", () -> model.chosenProperty().get() != null);
  }

  private Digest chosen() {
    return FxExtension.get(() -> model.chosenProperty().get());
  }

  private String problem() {
    return FxExtension.get(() -> model.problemProperty().get());
  }

  private void said(String sentence) {
    FxExtension.await("it says: " + sentence, () -> model.saidProperty().get().equals(sentence));
  }
}
