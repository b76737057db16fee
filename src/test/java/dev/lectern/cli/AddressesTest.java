package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that strangers' files bring, and what becomes of them in the library. */
class AddressesTest {

  @TempDir Path folder;
  private TestRun lectern;

  @BeforeEach
  void starts() {
    lectern = new TestRun(folder.resolve("library.db"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.json |"
            + " [{\"uuid\":\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\",\"readableTitle\":\"T\",\"title\":\"T"
            + " of links\",\"linkDetails\":[{\"role\":\"code\",\"url\":\"EVIL\"}],\"identifiers\":{\"url\":\"EVIL\"}}]",
        "x.json |"
            + " [{\"uuid\":\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\",\"readableTitle\":\"T\",\"title\":\"T"
            + " of links\",\"links\":[\"EVIL\"]}]",
        "x.bib | @misc{a, title={T of links}, author={A B}, year={2020}, url={EVIL},"
            + " howpublished={\\url{EVIL}}}",
        "x.ris | TY  - JOUR~TI  - T of links~AU  - A, B~UR  - EVIL~L2  - EVIL~ER  - ",
        "x.json |"
            + " [{\"id\":\"a\",\"author\":[{\"family\":\"B\"}],\"issued\":{\"date-parts\":[[2020]]},\"type\":\"article\",\"title\":\"T"
            + " of links\",\"URL\":\"EVIL\",\"custom\":{\"lectern\":{\"links\":[{\"role\":\"pdf\",\"url\":\"EVIL\"}],\"url\":\"EVIL\"}}}]",
      })
  void noReaderBringsAnAddressThatIsNotOfTheWeb(String name, String text) throws IOException {
    int number = 0;
    for (String evil :
        new String[] {
          "file:///bin/ls", "javascript:alert(1)", "smb://host/share", "//host/share"
        }) {
      String filled = text.replace("EVIL", evil).replace("~", "\n");
      lectern = new TestRun(folder.resolve(++number + ".db"));
      lectern.ok("import", Files.writeString(folder.resolve(name), filled).toString());
      assertThat(lectern.ok("show", "1", "--json"))
          .contains("\"links\":[]")
          .doesNotContain("\"url\":\"" + evil);
      assertThat(lectern.ok("export", "--format", "html")).doesNotContain("href");
      assertThat(lectern.ok("export", "--format", "markdown")).doesNotContain("](");
    }
  }

  @Test
  void namesWhatAPackWouldHaveBrought() throws IOException {
    Path pack =
        Files.writeString(
            folder.resolve("sent.json"),
            "[{\"uuid\":\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\",\"readableTitle\":\"T\","
                + "\"title\":\"T\",\"linkDetails\":[{\"role\":\"pdf\",\"url\":\"file:///bin/ls\"},"
                + "{\"role\":\"page\",\"url\":\"https://arxiv.org/abs/2502.20241\"}]}]");
    assertThat(lectern.ok("import", "--json", pack.toString()))
        .contains("“file:///bin/ls” is no address of the web and no file here; it was left out.");
    assertThat(lectern.ok("show", "1", "--json"))
        .contains("\"links\":[\"https://arxiv.org/abs/2502.20241\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///bin/ls", "javascript:x", "\\\\host\\share", "https://a.org@b.c"})
  void neitherAnEditNorANewPaperTakesOne(String evil) {
    lectern.ok("import", TestRun.DIGEST.toString());
    assertThat(lectern.run("add", "--title", "T", "--set", "url=" + evil)).isEqualTo(1);
    assertThat(lectern.err()).contains("is no address of the web");
    lectern.ok("add", "--title", "T", "--set", "url=https://example.org");
    assertThat(lectern.run("edit", "1", "--set", "url=" + evil)).isEqualTo(1);
    assertThat(lectern.err()).contains("is no address of the web");
    assertThat(lectern.ok("export", "--format", "bibtex")).contains("https://example.org");
  }
}
