package dev.lectern.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.Patience;
import dev.lectern.intake.ImportReport;
import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ImportModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private ImportModel model;

  @BeforeEach
  void opensAnEmptyLibrary() {
    library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    model = FxExtension.get(() -> new ImportModel(library, navigator));
  }

  @AfterEach
  void closes() {
    model.close();
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void reportsWhatCameOfEveryFile() throws IOException {
    Path junk = Files.writeString(folder.resolve("junk.txt"), "nothing to read here\n");
    ImportReport report = run(List.of(SmallLibrary.page(folder), junk));
    assertThat(report.added()).isEqualTo(3);
    assertThat(report.digests().getLast().error()).isNotNull();
    assertThat(ReportLine.of(report)).hasSize(2 + report.digests().getFirst().warnings().size());
    assertThat(model.runningProperty().get()).isFalse();
  }

  @Test
  void takesTheLastImportOutAgain() {
    run(List.of(SmallLibrary.page(folder)));
    FxExtension.run(model::undoImport);
    FxExtension.await("the papers are gone", () -> library.digests().join().isEmpty());
    assertThat(model.reportProperty().get()).isNull();
  }

  @Test
  void endsAllImportsWhenItIsClosed() {
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<Boolean> busy =
        library.rehearsing(
            none -> {
              Patience.open(closed);
              return true;
            });
    FxExtension.run(
        () -> {
          List.of(bibliography("one"), bibliography("other"))
              .forEach(file -> model.importFiles(List.of(file)));
          model.close();
        });
    closed.countDown();
    FxExtension.await("both have ended", () -> !model.runningProperty().get());
    assertThat(busy.join()).isTrue();
    assertThat(library.digests().join()).isEmpty();
  }

  /** A file long enough to be asked in its midst whether to go on. */
  private Path bibliography(String name) {
    String entries =
        IntStream.range(0, 2_000)
            .mapToObj(n -> "@article{%s%d, title={%s %d}}\n".formatted(name, n, name, n))
            .collect(Collectors.joining());
    try {
      return Files.writeString(folder.resolve(name + ".bib"), entries);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Test
  void offersNoWayBackFromAnImportThatChangedNothing() {
    assertThat(ImportModel.broughtSomething(run(List.of(SmallLibrary.page(folder))))).isTrue();
    assertThat(ImportModel.broughtSomething(run(List.of(SmallLibrary.page(folder))))).isFalse();
  }

  @Test
  void namesAFileByTheEndOfItsPath() {
    assertThat(ImportModel.name("/a/b.txt")).isEqualTo("b.txt");
    assertThat(ImportModel.name("C:\\a\\b.txt")).isEqualTo("b.txt");
    assertThat(ImportModel.name("b.txt")).isEqualTo("b.txt");
  }

  private ImportReport run(List<Path> files) {
    FxExtension.run(model::dismiss);
    FxExtension.run(() -> model.importFiles(files));
    FxExtension.await("the report is there", () -> model.reportProperty().get() != null);
    return model.reportProperty().get();
  }
}
