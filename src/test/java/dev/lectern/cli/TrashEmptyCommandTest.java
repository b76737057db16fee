package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emptying the trash where it costs a digest: said before, and asked. */
class TrashEmptyCommandTest {

  private static final String CHAPTERS =
      """
      @proceedings{quolls, title = {Nocturnal Marsupials}, publisher = {Zaqxsw Press}}
      @inproceedings{one, crossref = {quolls}, title = {Leaping Potoroos}, abstract = {Far.}}
      @inproceedings{two, crossref = {quolls}, title = {Sleeping Potoroos}, abstract = {Long.}}
      """;

  @TempDir Path folder;
  private Path file;
  private TestRun lectern;

  @BeforeEach
  void importsABibliography() throws IOException {
    file = Files.writeString(folder.resolve("chapters.bib"), CHAPTERS);
    lectern = new TestRun(folder.resolve("library.db"));
    lectern.ok("import", file.toString());
  }

  @Test
  void asksNobodyWhereOnlyThePapersOwnBytesGo() {
    lectern.ok("delete", "leaping");
    assertThat(lectern.ok("trash", "empty")).isEqualTo("Deleted 1 paper for good.\n");
    lectern.ok("digests", "show", "1", "--raw");
    assertThat(kept()).contains("Sleeping", "Nocturnal").doesNotContain("Leaping");
    assertThat(lectern.ok("digests", "reimport", "1")).contains("2 unchanged");
  }

  @Test
  void refusesWhereNobodyCanBeAskedAndSaysWhatItWouldCost() {
    lectern.ok("delete", "title:nocturnal");
    assertThat(lectern.run("trash", "empty")).isEqualTo(1);
    assertThat(lectern.out()).isEmpty();
    assertThat(lectern.err())
        .contains("chapters.bib", "papers that stay are read from the same bytes", "--yes");
    nothingWasChanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"n\n", "\n", "", "no\n", "yess\n"})
  void changesNothingWithoutAYes(String answer) {
    lectern.ok("delete", "title:nocturnal");
    lectern.answer(answer);
    assertThat(lectern.runForPerson("trash", "empty")).isEqualTo(1);
    assertThat(lectern.err()).contains("chapters.bib", "all the same? [y/N]");
    nothingWasChanged();
  }

  private void nothingWasChanged() {
    assertThat(lectern.ok("count", "is:trashed")).isEqualTo("1\n");
    lectern.ok("digests", "show", "1", "--raw");
    assertThat(kept()).isEqualTo(CHAPTERS);
  }

  @Test
  void goesOnAfterAYesOfThePerson() {
    lectern.ok("delete", "title:nocturnal");
    lectern.answer("Yes\n");
    assertThat(lectern.runForPerson("trash", "empty")).isZero();
    assertThat(lectern.out()).contains("Deleted 1 paper for good.", "chapters.bib");
    assertThat(lectern.ok("count", "is:trashed")).isEqualTo("0\n");
  }

  @Test
  void saysWhereTheBytesWentAndBringsThemBackWithTheFile() {
    lectern.ok("delete", "title:nocturnal");
    assertThat(lectern.ok("trash", "empty", "--yes")).contains("are no longer kept");
    for (String[] asked :
        new String[][] {{"digests", "reimport", "1"}, {"digests", "show", "1", "--raw"}}) {
      assertThat(lectern.run(asked)).isEqualTo(1);
      assertThat(lectern.err())
          .contains("chapters.bib", "no longer kept", "Import the original file")
          .doesNotContain("empty:", "is empty");
    }
    assertThat(lectern.ok("import", file.toString()))
        .contains("already imported", "keeps them again");
    lectern.ok("digests", "show", "1", "--raw");
    assertThat(kept()).isEqualTo(CHAPTERS);
    assertThat(lectern.ok("digests", "reimport", "1")).contains("0 new", "2 unchanged");
    assertThat(lectern.ok("count", "title:nocturnal")).isEqualTo("0\n");
  }

  private String kept() {
    return new String(lectern.bytes(), StandardCharsets.UTF_8);
  }
}
