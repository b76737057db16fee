package dev.lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.intake.Preview.Fate;
import dev.lectern.intake.Preview.Incoming;
import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewerTest {

  private static final String KNOWN =
      "@article{a, title={Grasping Teacups with Soft Robot Hands}, year={2024}}\n";
  private static final String OTHER =
      "@article{b, title={Sleeping Bandits That Dream of Regret}, year={2025}}\n";

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void opensALibraryWithOnePaper() throws IOException {
    library = Library.open(folder.resolve("library.db"), Origin.CLI);
    new Importer(library)
        .run(List.of(write("known.bib", KNOWN)), Importer.Options.DEFAULT, progress -> {});
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void tellsNewPapersFromKnownOnesAndKeepsNothing() throws IOException {
    Path file = write("next.bib", "\n" + KNOWN + OTHER + "@article{broken, title={No end\n");
    Preview preview = new Previewer(library).of(file, null);
    assertThat(preview.papers())
        .extracting(Incoming::line, Incoming::fate)
        .startsWith(
            org.assertj.core.groups.Tuple.tuple(2L, Fate.MERGED),
            org.assertj.core.groups.Tuple.tuple(3L, Fate.NEW));
    assertThat(preview.result().warnings()).isNotEmpty();
    assertThat(preview.isImportable()).isTrue();
    assertThat(library.digests().join()).hasSize(1);
  }

  @Test
  void saysThatAFileIsInTheLibraryAlready() {
    Preview preview = new Previewer(library).of(folder.resolve("known.bib"), null);
    assertThat(preview.result().alreadyImported()).isTrue();
    assertThat(preview.isImportable()).isFalse();
  }

  @Test
  void saysWhyAFileCannotBeReadAsTheFormatThatWasChosen() throws IOException {
    Path file = write("next.bib", OTHER);
    Preview preview = new Previewer(library).of(file, "ris");
    assertThat(preview.format()).isEqualTo("ris");
    assertThat(preview.guesses().getFirst().format()).isEqualTo("bibtex");
    assertThat(preview.result().error()).contains("no RIS record");
    assertThat(preview.isImportable()).isFalse();
    assertThat(new Previewer(library).of(folder.resolve("gone.bib"), null).result().error())
        .endsWith("there is no such file.");
  }

  @Test
  void isFamiliarWithWhatIsCertainAndReadsWell() throws IOException {
    assertThat(Familiarity.of(folder.resolve("known.bib"))).isEqualTo(Familiarity.FAMILIAR);
    assertThat(Familiarity.of(write("warned.bib", OTHER + "@article{broken, title={No end\n")))
        .isEqualTo(Familiarity.DOUBTFUL);
    assertThat(Familiarity.of(write("letter.txt", "Dear aunt, thank you.\n")))
        .isEqualTo(Familiarity.UNKNOWN);
    assertThat(Familiarity.of(folder.resolve("gone.bib"))).isEqualTo(Familiarity.UNREADABLE);
  }

  @Test
  void keepsNothingOfAFileThatWasCancelled() throws IOException {
    Path first = write("first.bib", OTHER);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      many.append("@article{k%d, title={Study %d of Very Many Studies}}\n".formatted(i, i));
    }
    Path second = write("second.bib", many.toString());
    ImportReport report =
        new Importer(library)
            .run(List.of(first, second), Importer.Options.DEFAULT, new CancelAt(400));
    assertThat(report.digests().getFirst().error()).isNull();
    assertThat(report.digests().getLast().error()).startsWith("Cancelled");
    assertThat(library.digests().join()).hasSize(2);
    assertThat(library.history(null, 9).join()).hasSize(2);
  }

  /** Cancels an import once so many papers of a file were read. */
  private static final class CancelAt implements Importer.Observer {
    private final long papers;
    private long seen;

    CancelAt(long papers) {
      this.papers = papers;
    }

    @Override
    public void at(Importer.Progress state) {
      seen = state.papers();
    }

    @Override
    public boolean isCancelled() {
      return seen >= papers;
    }
  }

  @Test
  void showsTheTextAroundALine() throws IOException {
    Path file = write("lines.txt", "one\r\ntwo\nthree\nfour\n" + "x".repeat(1_000) + "\nsix");
    assertThat(LinesAround.of(file, 2, 1))
        .isEqualTo(new LinesAround(1, List.of("one", "two", "three")));
    LinesAround end = LinesAround.of(file, 6, 1);
    assertThat(end.first()).isEqualTo(5);
    assertThat(end.lines().getFirst()).hasSizeLessThan(1_000);
    assertThat(end.lines().getLast()).isEqualTo("six");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
