package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerCommandsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private TestRun lectern;

  @BeforeEach
  void importsADigest() {
    lectern = new TestRun(folder.resolve("library.db"));
    lectern.ok("import", TestRun.DIGEST.toString());
  }

  @Test
  void setsTheCaptureDayOfADigestAndGivesItBack() {
    assertThat(lectern.ok("digests", "set", "1", "--captured", "2026-03-01"))
        .contains("captured on 2026-03-01");
    assertThat(lectern.ok("digests", "set", "1", "--captured", "")).contains("year inferred");
    assertThat(lectern.ok("digests", "set", "1", "--captured", "")).contains("Nothing to change");
    assertThat(lectern.run("digests", "set", "1", "--captured", "1999-01-01")).isEqualTo(1);
    assertThat(lectern.err()).contains("prints the date").contains("earlier");
    assertThat(lectern.run("digests", "set", "1", "--captured", "tomorrow")).isEqualTo(2);
    assertThat(lectern.run("digests", "set", "7", "--captured", "2026-03-01")).isEqualTo(1);
    assertThat(lectern.err()).contains("no digest 7").contains("lectern digests");
  }

  @Test
  void readsAgainAndSaysWhatBecameOfIt() {
    assertThat(lectern.ok("digests", "reimport", "1"))
        .contains("0 new, 0 merged, 36 unchanged")
        .contains("reads as before");
  }

  @Test
  void removesADigestAndUndoBringsItBack() {
    assertThat(lectern.ok("digests", "remove", "1")).contains("36 papers");
    assertThat(lectern.ok("count")).startsWith("0");
    lectern.ok("undo");
    assertThat(lectern.ok("count")).startsWith("36");
  }

  @Test
  void showsTheLinesOfEachPaperAndTheExactBytes() throws IOException {
    String first = lectern.ok("digests", "show", "1").lines().findFirst().orElseThrow();
    assertThat(first).startsWith("1\t").contains("Towards Passive Safe Reinforcement Learning");
    assertThat(first.split("\t")[1]).matches("\\d+-\\d+");
    JsonNode json = JSON.readTree(lectern.ok("digests", "show", "1", "--json"));
    assertThat(json.get("shows")).hasSize(36);
    assertThat(json.get("shows").get(0).get("lastLine").asLong())
        .isEqualTo(json.get("shows").get(1).get("line").asLong() - 1);
    lectern.ok("digests", "show", "1", "--raw");
    assertThat(lectern.bytes()).isEqualTo(Files.readAllBytes(TestRun.DIGEST));
    assertThat(lectern.out()).isEmpty();
  }

  @Test
  void findsMergesSplitsAndTellsApartPossibleDuplicates() throws IOException {
    Path other = folder.resolve("other.txt");
    Files.writeString(
        other,
        Files.readString(TestRun.DIGEST)
            .replace("Towards Passive Safe Reinforcement", "Toward Passive Safe Reinforcements"));
    lectern.ok("import", other.toString());
    JsonNode pairs = JSON.readTree(lectern.ok("duplicates", "--json"));
    assertThat(pairs).hasSize(1);
    JsonNode pair = pairs.get(0);
    assertThat(pair.get("papers").get(0).asLong()).isEqualTo(1);
    String second = pair.get("papers").get(1).asString();
    assertThat(pair.get("why").asString()).isEqualTo("title");
    assertThat(pair.get("likeness").asDouble()).isBetween(0.85, 1.0);
    assertThat(pair.get("keys").get(0).asString()).isNotEmpty();
    assertThat(pair.get("titles").get(1).asString()).startsWith("Toward Passive");
    assertThat(lectern.ok("count", "is:duplicate")).startsWith("2");

    assertThat(lectern.ok("merge", "1", second)).contains("Merged paper " + second);
    assertThat(lectern.ok("duplicates")).isEmpty();
    assertThat(lectern.ok("show", second, "--json")).contains("\"id\":1,");
    assertThat(lectern.run("merge", "1", second)).isEqualTo(1);
    assertThat(lectern.err()).contains("with itself");
    assertThat(lectern.ok("split", "1", "--digest", "2")).contains("shows paper " + second);
    lectern.ok("undo", "2");
    assertThat(lectern.ok("duplicates")).contains("title");
    assertThat(lectern.ok("distinct", "1", second)).contains("two papers");
    assertThat(lectern.ok("duplicates")).isEmpty();
    assertThat(lectern.ok("distinct", second, "1")).contains("Nothing to change");
  }

  @Test
  void warnsWhereTwoPapersWithDifferentNumbersAreMerged() {
    lectern.ok("edit", "1", "--set", "arxiv=2501.00001");
    lectern.ok("edit", "2", "--set", "arxiv=2501.00002");
    lectern.ok("merge", "1", "2");
    assertThat(lectern.err()).contains("different arXiv numbers").contains("2501.00002");
  }
}
