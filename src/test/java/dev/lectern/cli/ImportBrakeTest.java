package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportBrakeTest {

  private static final Path NOT_DIGESTS = Path.of("src/test/resources/dev/lectern/not-digests");
  private static final String MAIL = NOT_DIGESTS.resolve("mail/quotes-an-abstract.eml").toString();
  private static final String CODE = NOT_DIGESTS.resolve("code/fetch.py").toString();

  @TempDir Path folder;
  private TestRun lectern;

  @BeforeEach
  void hasALibraryOfItsOwn() {
    lectern = new TestRun(folder.resolve("library.db"));
  }

  @Test
  void endsWithOneAndKeepsNothingUnlessSomebodySaysYes() {
    assertThat(lectern.run("import", MAIL)).isEqualTo(1);
    assertThat(lectern.err()).contains("an e-mail", "papers would come out of it", "Add --yes");
    assertThat(lectern.ok("count")).startsWith("0");
    assertThat(lectern.ok("import", "--yes", MAIL)).contains("huggingface");
    assertThat(lectern.ok("count")).doesNotStartWith("0");
  }

  @Test
  void isHonestAboutAFormatThatIsNamed() {
    assertThat(lectern.run("import", "--format", "huggingface", CODE)).isEqualTo(1);
    assertThat(lectern.err()).contains("does not look like huggingface: it is program code");
    assertThat(lectern.run("import", "--format", "huggingface", "--yes", CODE)).isZero();
    assertThat(lectern.run("import", "--format", "ris", "--yes", MAIL)).isEqualTo(1);
  }

  @Test
  void importsTheOthersAllTheSame() {
    assertThat(lectern.run("import", CODE, TestRun.DIGEST.toString())).isEqualTo(1);
    assertThat(lectern.err()).contains("is program code, not a digest").doesNotContain("--yes");
    assertThat(lectern.ok("count")).startsWith("36");
  }

  @Test
  void saysTheSameToMachinesAndWhenItOnlyTries() {
    assertThat(lectern.run("import", "--json", "--dry-run", MAIL)).isEqualTo(1);
    JsonNode digest = JsonMapper.builder().build().readTree(lectern.out()).at("/digests/0");
    assertThat(digest.path("error").asString()).contains("would come out of it");
    assertThat(digest.path("papers").asInt()).isZero();
  }
}
