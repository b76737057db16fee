package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ExportCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private TestRun lectern;

  @BeforeEach
  void imports() {
    lectern = new TestRun(folder.resolve("library.db"));
    lectern.ok("import", TestRun.DIGEST.toString());
    lectern.ok("lists", "create", "Reading group");
    lectern.ok("lists", "add", "Reading group", "id:3");
    lectern.ok("lists", "add", "Reading group", "id:1");
    lectern.ok(
        "lists",
        "set",
        "Reading group",
        "1",
        "--presenter",
        "Zoë",
        "--date",
        "2026-02-03",
        "--remark",
        "bring cups");
  }

  @Test
  void writesEveryFormat() {
    for (ExportFormat format : ExportFormat.values()) {
      String all = lectern.ok("export", "--format", format.code());
      assertThat(all).as(format.code()).contains("Passive Safe");
      assertThat(lectern.ok("export", "id:2", "--format", format.code()).length())
          .isLessThan(all.length());
    }
  }

  @Test
  void writesAReadingListInItsOrderWithWhoPresents() {
    for (String format : List.of("markdown", "html", "text")) {
      String list = lectern.ok("export", "--list", "reading group", "--format", format);
      assertThat(list)
          .contains("Reading group")
          .contains("Presented by Zoë on 3 February 2026. bring cups");
    }
    assertThat(lectern.ok("export", "--list", "reading group", "--format", "csv").lines().toList())
        .hasSize(3)
        .satisfies(lines -> assertThat(lines.get(2)).endsWith(",2,Zoë,2026-02-03,bring cups"));
  }

  @Test
  void writesPlacesWithoutAListWhereAsked() {
    assertThat(lectern.ok("export", "id:1", "--format", "text")).doesNotContain("Zoë");
    assertThat(lectern.ok("export", "id:1", "--format", "text", "--with", "places"))
        .contains("Reading group: Presented by Zoë");
  }

  @Test
  void packsListsAndSenderIntoJson() {
    JsonNode pack =
        JSON.readTree(lectern.ok("export", "id:1", "--format", "json", "--sender", "Ann Lee"));
    assertThat(pack.get(0).get("sender").asString()).isEqualTo("Ann Lee");
    JsonNode place = pack.get(0).get("places").get(0);
    assertThat(place.get("list").get("name").asString()).isEqualTo("Reading group");
    assertThat(place.get("list").get("uuid").asString()).matches("[0-9a-f-]{36}");
    assertThat(place.get("place").asInt()).isEqualTo(2);
    assertThat(JSON.readTree(lectern.ok("export", "id:1", "--format", "json")).get(0).get("sender"))
        .isNotNull();
  }

  @Test
  void writesAFileOfManyPapersWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("page.html");
    assertThat(lectern.ok("export", "--format", "html", "--output", file.toString()))
        .isEqualTo(
            "Exported 36 papers to %s.\nHTML page has no place for citation keys, entry types, ISBNs, PMIDs, categories, votes and further fields.\n"
                .formatted(file));
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
  }

  @Test
  void comparesAFileWithTheLibraryAndSaysWhatIsNotInIt() {
    String ris = folder.resolve("all.ris").toString();
    assertThat(lectern.ok("export", "--format", "ris", "--output", ris).lines())
        .contains("Read back 36 papers:")
        .anyMatch(line -> line.startsWith("  author count lost in 33 of 33 ("));
    String csl = folder.resolve("all.json").toString();
    assertThat(lectern.ok("export", "--format", "csl-json", "--output", csl))
        .endsWith("Read back: everything is as it was.\n");
    assertThat(lectern.ok("export", "--format", "ris", "--no-check", "--output", ris))
        .doesNotContain("Read back");
  }

  @Test
  void linksGoOutAlwaysAndFilesWhereAskedAndBothComeBack() throws IOException {
    Path file = Files.writeString(folder.resolve("Grasp; {cups} 50%_1.pdf"), "x");
    Path bibliography = folder.resolve("cups.bib");
    Files.writeString(
        bibliography,
        "@misc{cups, title = {Two Cups}, file = {:https\\://github.com/a/cups:URL}}\n");
    lectern.ok("import", bibliography.toString());
    lectern.ok("attach", "cups", file.toString());
    for (String format : List.of("bibtex", "biblatex", "ris", "csl-json")) {
      Path out = folder.resolve("out." + format);
      String plain = lectern.ok("export", "key:cups", "--format", format);
      assertThat(plain).as(format).contains("github.com/a/cups").doesNotContain("50%_1.pdf");
      String told =
          lectern.ok(
              "export",
              "key:cups",
              "--format",
              format,
              "--with",
              "files",
              "--output",
              out.toString());
      assertThat(told).as(format).doesNotContain("files ", "links ");
      assertThat(Files.readString(out)).as(format).contains("{cups} 50%_1.pdf");
    }
    assertThat(Files.readString(folder.resolve("out.biblatex")))
        .contains(":" + file.toString().replace(";", "\\;") + ":PDF");
    String csv = folder.resolve("out.csv").toString();
    assertThat(
            lectern.ok("export", "key:cups", "--format", "csv", "--with", "files", "--output", csv))
        .contains("files lost in 1 of 1");
  }

  @Test
  void writesReferencesInACitationStyle() {
    assertThat(lectern.ok("export", "id:1", "--format", "text", "--style", "ieee"))
        .startsWith("[1] “Towards Passive Safe Reinforcement Learning")
        .contains("2025");
    assertThat(lectern.ok("export", "id:1", "--format", "html", "--style", "apa"))
        .contains("<i>Towards")
        .doesNotContain("style=\"font");
    assertThat(lectern.run("export", "id:1", "--format", "text", "--style", "none")).isEqualTo(1);
    assertThat(lectern.err()).contains("There is no citation style “none” here.");
    assertThat(lectern.run("export", "id:1", "--format", "ris", "--style", "apa")).isEqualTo(1);
    assertThat(lectern.err()).contains("goes with --format text, markdown or html, not ris");
  }

  @Test
  void namesTheFormatsWhereOneIsUnknown() {
    assertThat(lectern.run("export", "--format", "docx")).isEqualTo(2);
    assertThat(lectern.err()).contains("expected one of bibtex, ").contains("'docx'");
    assertThat(lectern.run("export", "--format", "text", "--with", "colours")).isEqualTo(2);
    assertThat(lectern.ok("export", "--help")).contains("bibtex, ").contains("markdown");
  }
}
