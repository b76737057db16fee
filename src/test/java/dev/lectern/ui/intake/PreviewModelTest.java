package dev.lectern.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.Digest;
import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import dev.lectern.ui.intake.Candidate.Decision;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class PreviewModelTest {

  private static final String WARNED =
      "@article{a, title={A Study of Very Small Things}}\n@article{b, title={No end\n";

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private ImportModel imports;
  private PreviewModel model;

  @BeforeEach
  void opensAnEmptyLibrary() {
    library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    imports = FxExtension.get(() -> new ImportModel(library, navigator));
    model = imports.previews();
  }

  @AfterEach
  void closes() {
    FxExtension.run(imports::close);
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void asksAboutWhatIsDoubtfulAndTakesTheRestAtOnce() throws IOException {
    Path odd = write("odd.bib", WARNED);
    FxExtension.run(() -> imports.importFiles(List.of(SmallLibrary.page(folder), odd)));
    awaitPreview(odd);
    FxExtension.await("the page is in", () -> imports.reportProperty().get() != null);
    assertThat(digests()).containsExactly("daily-papers.txt");
    FxExtension.run(() -> model.decide(Decision.IMPORT));
    FxExtension.await(
        "both are reported",
        () -> Objects.requireNonNull(imports.reportProperty().get()).digests().size() == 2);
    assertThat(digests()).containsExactly("daily-papers.txt", "odd.bib");
    assertThat(model.candidates()).isEmpty();
  }

  @Test
  void takesWhatReadsAsNonsenseOnlyWhenSomebodyHasLooked() throws IOException {
    Path mail =
        Files.copy(
            Path.of("src/test/resources/dev/lectern/not-digests/mail/quotes-an-abstract.eml"),
            folder.resolve("mail.eml"));
    FxExtension.run(() -> imports.importFiles(List.of(mail)));
    awaitPreview(mail);
    assertThat(digests()).isEmpty();
    FxExtension.run(() -> model.decide(Decision.IMPORT));
    FxExtension.await("it is in", () -> imports.reportProperty().get() != null);
    assertThat(digests()).containsExactly("mail.eml");
  }

  @Test
  void keepsNothingOfWhatIsLeft() throws IOException {
    Path odd = write("odd.bib", WARNED);
    Path other = write("other.bib", WARNED.replace("Small", "Large"));
    FxExtension.run(() -> imports.importFiles(List.of(odd, other)));
    awaitPreview(odd);
    FxExtension.run(() -> model.decide(Decision.LEAVE));
    awaitPreview(other);
    FxExtension.run(() -> model.decide(Decision.LEAVE));
    FxExtension.await("nothing runs", () -> !imports.runningProperty().get());
    assertThat(digests()).isEmpty();
    assertThat(imports.reportProperty().get()).isNull();
  }

  @Test
  void readsAFileAsTheFormatThatIsChosen() throws IOException {
    Path odd = write("odd.bib", WARNED);
    FxExtension.run(() -> imports.previewFiles(List.of(odd)));
    awaitPreview(odd);
    FxExtension.run(() -> model.readAs("ris"));
    awaitPreview(odd);
    assertThat(shown().previewProperty().get().result().error()).contains("no RIS record");
    FxExtension.run(() -> model.readAs("bibtex"));
    awaitPreview(odd);
    FxExtension.run(() -> model.decide(Decision.IMPORT));
    FxExtension.await("it is in", () -> imports.reportProperty().get() != null);
    assertThat(digests()).containsExactly("odd.bib");
  }

  @Test
  void showsTheTextAroundALineAndWarningsFirst() throws IOException {
    Path odd = write("odd.bib", WARNED);
    FxExtension.run(() -> imports.previewFiles(List.of(odd)));
    awaitPreview(odd);
    List<PreviewLine> lines = PreviewLine.of(shown().previewProperty().get());
    assertThat(lines.getFirst()).isInstanceOf(PreviewLine.Problem.class);
    assertThat(lines.getLast()).isInstanceOf(PreviewLine.Paper.class);
    FxExtension.run(() -> model.lookAt(2));
    FxExtension.await("the text is there", () -> model.aroundProperty().get() != null);
    assertThat(model.aroundProperty().get().lines()).contains("@article{b, title={No end");
  }

  private void awaitPreview(Path file) {
    FxExtension.await(
        "there is a preview",
        () -> {
          Candidate candidate = model.currentProperty().get();
          return candidate != null
              && candidate.file().equals(file)
              && candidate.previewProperty().get() != null;
        });
  }

  private Candidate shown() {
    return Objects.requireNonNull(FxExtension.get(() -> model.currentProperty().get()));
  }

  private List<String> digests() {
    return library.digests().join().stream().map(Digest::name).toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
