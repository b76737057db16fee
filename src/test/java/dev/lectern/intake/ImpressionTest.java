package dev.lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.intake.ImportReport.DigestResult;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpressionTest {

  private static final Path NOT_DIGESTS = Path.of("src/test/resources/dev/lectern/not-digests");
  private static final String TOP = "Get trending papers in your email inbox!\n\nDaily Papers\n\n";

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void opensAnEmptyLibrary() {
    library = Library.open(folder.resolve("library.db"), Origin.CLI);
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void aWholeFolderOfOtherThingsBringsNoPaper() {
    ImportReport report = imported(NOT_DIGESTS, Importer.Options.DEFAULT);
    assertThat(report.digests()).hasSizeGreaterThan(75).allMatch(d -> d.error() != null);
    assertThat(library.digests().join()).isEmpty();
    assertThat(library.history(null, 9).join()).isEmpty();
  }

  @Test
  void keepsNothingWhereMostReadsAsNonsense() throws IOException {
    Path page =
        write("page.txt", TOP + "reader-one\n\nUnread Words\n\nPicture Two\n\nButton Three\n");
    DigestResult result = only(page, Importer.Options.DEFAULT);
    assertThat(result.error()).startsWith("Most of page.txt reads as nonsense: ");
    assertThat(result.held()).isTrue();
    assertThat(library.digests().join()).isEmpty();
  }

  @Test
  void countsEntriesThatHadToBeLeftOut() throws IOException {
    StringBuilder entries = new StringBuilder("@article{good, title={Snails}, year={2024}}\n");
    for (int i = 0; i < 9; i++) {
      entries.append("@article{bad%d, title={Snails \"and} moss\" {, year=}\n\n".formatted(i));
    }
    DigestResult result = only(write("torn.bib", entries.toString()), Importer.Options.DEFAULT);
    assertThat(result.error()).contains("Most of torn.bib", "could not be read as a paper");
    DigestResult anyway = only(folder.resolve("torn.bib"), Importer.Options.DEFAULT.wanted());
    assertThat(anyway.error()).isNull();
    assertThat(anyway.added()).isPositive();
  }

  @Test
  void aSlipHereAndThereIsNoNonsense() throws IOException {
    String good = "@article{%1$s, title={A Study of %1$s}, year={2024}}\n";
    String torn = good.formatted("a") + good.formatted("b") + "@article{c, title={No end\n";
    assertThat(only(write("few.bib", torn), Importer.Options.DEFAULT).error()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "code/fetch.py, huggingface, program code",
    "mail/one-link.eml, huggingface, an e-mail",
    "json/package.json, lectern-json, JSON of an unknown kind",
    "json/config.json, csl-json, JSON of an unknown kind",
    "mail/ris-inside.eml, ris, an e-mail",
    "mail/one-entry.eml, bibtex, an e-mail",
    "json/feed.json, huggingface-json, JSON of an unknown kind",
  })
  void aFormatThatIsNamedMustFit(String file, String format, String what) {
    Importer.Options named = new Importer.Options(false, format);
    DigestResult refused = only(NOT_DIGESTS.resolve(file), named);
    assertThat(refused.error())
        .contains(" like " + format, "it is " + what)
        .containsPattern("(?:One paper|\\d+ papers) would come out of it, .*“.+”")
        .endsWith("nothing was kept.");
    assertThat(refused.held()).isTrue();
    DigestResult taken = only(NOT_DIGESTS.resolve(file), named.wanted());
    assertThat(taken.error()).isNull();
    assertThat(taken.added()).isPositive();
  }

  @Test
  void saysThatNoPaperWouldComeOut() {
    DigestResult refused =
        only(NOT_DIGESTS.resolve("code/fetch.py"), new Importer.Options(false, "bibtex"));
    assertThat(refused.error())
        .isEqualTo(
            "fetch.py does not look like bibtex: it is program code. No paper would come out of"
                + " it; nothing was kept.");
    assertThat(refused.held()).isFalse();
  }

  @Test
  void namesTheFormatThatAFileHas() throws IOException {
    Path ris = write("a.txt", "TY  - JOUR\nTI  - Snails\nAU  - Vera, V\nER  - \n");
    assertThat(only(ris, new Importer.Options(false, "huggingface")).error())
        .contains("it is a file of the format ris");
    assertThat(only(ris, new Importer.Options(false, "ris")).error()).isNull();
  }

  @Test
  void aPreviewShowsWhatWouldComeOut() {
    Preview preview =
        new Previewer(library).of(NOT_DIGESTS.resolve("code/fetch.py"), "huggingface");
    assertThat(preview.result().error()).isNull();
    assertThat(preview.papers()).isNotEmpty();
    assertThat(library.digests().join()).isEmpty();
  }

  private ImportReport imported(Path path, Importer.Options options) {
    return new Importer(library).run(List.of(path), options, progress -> {});
  }

  private DigestResult only(Path path, Importer.Options options) {
    return imported(path, options).digests().getFirst();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
