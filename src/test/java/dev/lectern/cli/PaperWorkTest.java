package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Papers by hand, the trash, highlights, attachments and the past, from the command line. */
class PaperWorkTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private TestRun lectern;

  @BeforeEach
  void imports() {
    lectern = new TestRun(folder.resolve("library.db"));
    lectern.ok("import", TestRun.DIGEST.toString());
  }

  private JsonNode json(String... args) {
    return JSON.readTree(lectern.ok(args));
  }

  @Test
  void addsAPaperByHand() {
    assertThat(
            lectern.ok(
                "add",
                "--title",
                "Holding Cups Without Spilling",
                "--set",
                "published=2024-05-01",
                "--set",
                "authors=Ann Lee; Bob Roe"))
        .isEqualTo("Added paper 37, holdingcups2024.\n");
    JsonNode paper = json("show", "holdingcups2024", "--json");
    assertThat(paper.get("authors").toString()).isEqualTo("[\"Ann Lee\",\"Bob Roe\"]");
    assertThat(paper.get("published").asString()).isEqualTo("2024-05-01");
    assertThat(paper.get("digests").isEmpty()).isTrue();
    lectern.ok("undo");
    assertThat(lectern.ok("count")).isEqualTo("36\n");
    assertThat(lectern.run("add")).isEqualTo(2);
    assertThat(lectern.run("add", "--title", "T", "--set", "colour=red")).isEqualTo(2);
    assertThat(lectern.run("add", "--title", "T", "--set", "published=soon")).isEqualTo(1);
  }

  @Test
  void deletesRestoresAndEmpties() {
    assertThat(lectern.ok("delete", "id:1..3")).contains("3 papers").contains("lectern trash");
    assertThat(lectern.ok("count")).isEqualTo("33\n");
    assertThat(lectern.ok("trash").lines()).hasSize(3);
    assertThat(json("trash", "--json").get(0).propertyNames()).contains("id", "title");
    lectern.ok("trash", "restore", "2");
    assertThat(lectern.ok("trash").lines()).hasSize(2);
    assertThat(lectern.ok("trash", "empty")).isEqualTo("Deleted 2 papers for good.\n");
    assertThat(lectern.ok("trash")).isEmpty();
    assertThat(lectern.run("show", "1")).isEqualTo(1);
    assertThat(lectern.ok("count")).isEqualTo("34\n");
    assertThat(lectern.ok("digests")).contains("\t34\t");
    assertThat(lectern.run("delete")).isEqualTo(2);
    assertThat(lectern.ok("undo")).contains("trash");
  }

  @Test
  void writesHighlightsAsWebAnnotations() {
    lectern.ok(
        "highlight",
        "passivesafe2025",
        "--quote",
        "Passive Safe",
        "--occurrence",
        "1",
        "--color",
        "blue",
        "--comment",
        "safe?");
    JsonNode annotation = json("highlight", "1", "--list", "--json").get(0);
    assertThat(annotation.propertyNames())
        .containsExactly("@context", "id", "type", "motivation", "created", "body", "target");
    assertThat(annotation.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(annotation.get("type").asString()).isEqualTo("Annotation");
    assertThat(annotation.get("body").get("value").asString()).isEqualTo("safe?");
    JsonNode selectors = annotation.get("target").get("selector");
    assertThat(selectors.get(0).toString())
        .startsWith(
            "{\"type\":\"TextQuoteSelector\",\"exact\":\"Passive Safe\",\"prefix\":\"Towards"
                + " \",\"suffix\":");
    assertThat(selectors.get(1).toString())
        .isEqualTo("{\"type\":\"TextPositionSelector\",\"start\":8,\"end\":20}");
    assertThat(json("show", "1", "--json").get("highlights").toString())
        .isEqualTo("[{\"quote\":\"Passive Safe\",\"color\":\"blue\",\"comment\":\"safe?\"}]");
    assertThat(lectern.ok("highlight", "1", "--list")).isEqualTo("1\tblue\tPassive Safe\tsafe?\n");
    assertThat(lectern.ok("count", "has:highlight")).isEqualTo("1\n");
    lectern.ok("highlight", "1", "--remove", "1");
    assertThat(lectern.ok("highlight", "1", "--list")).isEmpty();
    lectern.ok("undo");
    assertThat(lectern.ok("highlight", "1", "--list")).startsWith("1\tblue");
  }

  @Test
  void refusesHighlightsThatAreNotClear() {
    assertThat(lectern.run("highlight", "1", "--quote", "e")).isEqualTo(1);
    assertThat(lectern.err()).contains("--occurrence");
    assertThat(lectern.run("highlight", "1", "--quote", "no such words")).isEqualTo(1);
    assertThat(lectern.run("highlight", "1")).isEqualTo(2);
    assertThat(lectern.run("highlight", "1", "--quote", "Safe", "--color", "pink")).isEqualTo(2);
    assertThat(lectern.run("highlight", "1", "--remove", "1")).isEqualTo(1);
  }

  @Test
  void attachesFilesAndShowsWhatIsMissing() throws IOException {
    Path pdf = Files.writeString(folder.resolve("paper.pdf"), "abc");
    lectern.ok("attach", "1", pdf.toString());
    assertThat(lectern.ok("attach", "1", "--list")).startsWith("1\tpaper.pdf\tba7816bf");
    Files.delete(pdf);
    JsonNode file = json("attach", "1", "--list", "--json").get(0);
    assertThat(file.propertyNames()).containsExactly("path", "file", "state", "sha256", "bytes");
    assertThat(file.get("state").asString()).isEqualTo("missing");
    assertThat(lectern.ok("show", "1")).contains("paper.pdf (missing)");
    assertThat(lectern.run("attach", "1", folder.resolve("none.pdf").toString())).isEqualTo(1);
    lectern.ok("attach", "1", "--remove", "1");
    assertThat(lectern.ok("attach", "1", "--list")).isEmpty();
    assertThat(lectern.run("attach", "1")).isEqualTo(2);
  }

  @Test
  void tellsNoteAndTagsAsOfADay() {
    lectern.ok("note", "1", "--set", "mine");
    lectern.ok("tag", "id:1", "--add", "rl");
    JsonNode today =
        json("history", "1", "--as-of", LocalDate.now(ZoneId.systemDefault()).toString(), "--json");
    assertThat(today.toString())
        .isEqualTo(
            "{\"asOf\":\"%s\",\"note\":\"mine\",\"tags\":[\"rl\"]}"
                .formatted(LocalDate.now(ZoneId.systemDefault())));
    String before = LocalDate.now(ZoneId.systemDefault()).minusDays(1).toString();
    assertThat(json("history", "1", "--as-of", before, "--json").get("tags").isEmpty()).isTrue();
    assertThat(lectern.ok("history", "--as-of", before)).isEmpty();
    assertThat(
            lectern.ok("history", "1", "--as-of", LocalDate.now(ZoneId.systemDefault()).toString()))
        .isEqualTo("Tags: rl\nNote:\n  mine\n");
    assertThat(lectern.run("history", "1", "--as-of", "soon")).isEqualTo(2);
  }
}
