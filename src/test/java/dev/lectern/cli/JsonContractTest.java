package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private TestRun lectern;

  @BeforeEach
  void makeLibrary() {
    lectern = new TestRun(folder.resolve("library.db"));
  }

  private JsonNode json(String... args) {
    return JSON.readTree(lectern.ok(args));
  }

  private void importDigest() {
    lectern.ok("import", TestRun.DIGEST.toString());
  }

  @Test
  void reportsAnImport() {
    JsonNode report = json("import", "--json", TestRun.DIGEST.toString());
    assertThat(report.propertyNames()).containsExactly("digests", "totals");
    JsonNode digest = report.get("digests").get(0);
    assertThat(digest.propertyNames())
        .contains(
            "path",
            "format",
            "captured",
            "papers",
            "new",
            "merged",
            "unchanged",
            "alreadyImported",
            "warnings",
            "error");
    assertThat(digest.get("path").asString()).isEqualTo(TestRun.DIGEST.toString());
    assertThat(digest.get("captured").asString()).isEqualTo("2026-01-09");
    assertThat(digest.get("new").asInt()).isEqualTo(36);
    assertThat(digest.get("alreadyImported").asBoolean()).isFalse();
    assertThat(digest.get("error").isNull()).isTrue();
    assertThat(report.get("totals").toString())
        .isEqualTo("{\"papers\":36,\"new\":36,\"merged\":0,\"unchanged\":0}");
    JsonNode again = json("import", "--json", TestRun.DIGEST.toString());
    assertThat(again.get("digests").get(0).get("alreadyImported").asBoolean()).isTrue();
    assertThat(again.get("totals").get("unchanged").asInt()).isEqualTo(36);
  }

  @Test
  void reportsAFailureInsideTheReport() {
    assertThat(lectern.run("import", "--json", folder.resolve("none.txt").toString())).isEqualTo(1);
    JsonNode digest = JSON.readTree(lectern.out()).get("digests").get(0);
    assertThat(digest.get("error").asString()).isNotBlank();
    assertThat(lectern.err()).startsWith("lectern: ").contains("none.txt");
    assertThat(digest.get("new").asInt()).isZero();
  }

  @Test
  void listsDigests() {
    importDigest();
    JsonNode digest = json("digests", "--json").get(0);
    assertThat(digest.propertyNames())
        .containsExactly(
            "id", "name", "format", "captured", "capturedInferred", "imported", "sha256", "papers");
    assertThat(digest.get("name").asString()).isEqualTo(TestRun.DIGEST.getFileName().toString());
    assertThat(digest.get("capturedInferred").asBoolean()).isTrue();
    assertThat(digest.get("sha256").asString()).matches("[0-9a-f]{64}");
    assertThat(digest.get("papers").asInt()).isEqualTo(36);
  }

  @Test
  void writesAPaperAsPromised() {
    importDigest();
    lectern.ok("tag", "id:1", "--add", "rl");
    JsonNode paper = json("show", "passivesafe2025", "--json");
    assertThat(paper.propertyNames())
        .containsExactly(
            "id",
            "uuid",
            "key",
            "type",
            "venue",
            "categories",
            "title",
            "abstract",
            "readableTitle",
            "readableAbstract",
            "authors",
            "authorCount",
            "organization",
            "published",
            "yearInferred",
            "comments",
            "upvotes",
            "identifiers",
            "links",
            "status",
            "starred",
            "rating",
            "tags",
            "note",
            "highlights",
            "digests",
            "lists",
            "added");
    assertThat(paper.get("id").asInt()).isEqualTo(1);
    assertThat(paper.get("authorCount").asInt()).isEqualTo(4);
    assertThat(paper.get("published").asString()).isEqualTo("2025-02-28");
    assertThat(paper.get("identifiers").toString())
        .isEqualTo("{\"arxiv\":null,\"doi\":null,\"pmid\":null}");
    assertThat(paper.get("note").isNull()).isTrue();
    assertThat(paper.get("organization").isNull()).isTrue();
    assertThat(paper.get("tags").toString()).isEqualTo("[\"rl\"]");
    assertThat(paper.get("digests").get(0).propertyNames())
        .containsExactly("id", "name", "captured", "position");
    assertThat(paper.get("added").asString()).endsWith("Z");
  }

  @Test
  void listsAndExportsTheSamePapers() {
    importDigest();
    JsonNode listed = json("list", "--json");
    assertThat(listed.size()).isEqualTo(36);
    assertThat(json("list", "--format", "json")).isEqualTo(listed);
    JsonNode exported = json("export", "--format", "json");
    assertThat(exported.size()).isEqualTo(36);
    for (int i = 0; i < exported.size(); i++) {
      assertThat(promised(exported.get(i), listed.get(i))).isEqualTo(listed.get(i));
    }
    List<String> lines = lectern.ok("list", "--format", "jsonl").lines().toList();
    assertThat(lines).hasSize(36);
    assertThat(JSON.readTree(lines.getFirst())).isEqualTo(listed.get(0));
    assertThat(json("list", "id:999", "--json").size()).isZero();
  }

  /** An exported paper without what it has beyond a listed one. */
  private static JsonNode promised(JsonNode exported, JsonNode listed) {
    ObjectNode promised = exported.deepCopy().asObject();
    promised.retain(listed.propertyNames());
    promised.withObject("identifiers").retain(listed.get("identifiers").propertyNames());
    return promised;
  }

  @Test
  void listsTagsAndSteps() {
    importDigest();
    lectern.ok("tag", "id:1", "--add", "rl");
    assertThat(lectern.ok("tags", "--json").strip())
        .isEqualTo("[{\"name\":\"rl\",\"color\":null,\"papers\":1}]");
    JsonNode steps = json("history", "1", "--json");
    assertThat(steps.get(0).propertyNames())
        .containsExactly("step", "time", "origin", "kind", "summary", "undone");
    assertThat(steps.get(0).get("origin").asString()).isEqualTo("cli");
    assertThat(lectern.ok("count", "--json").strip()).isEqualTo("{\"count\":36}");
  }
}
