package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One reader hands a list to another, as JSON. */
class PackExchangeTest {

  private static final Path BIBLIOGRAPHY =
      Path.of("src/test/resources/dev/lectern/format/json/pack.json");

  @TempDir Path folder;
  private TestRun bo;

  @BeforeEach
  void opensAnEmptyLibrary() {
    bo = new TestRun(folder.resolve("bo.db"));
  }

  @Test
  void bringsListOrderPresentersTagsNotesAndHighlightsWithTheirSender() {
    bo.ok("import", BIBLIOGRAPHY.toString());
    assertThat(bo.ok("lists", "show", "Group").lines())
        .containsExactly(
            "1\t1\twalks\tWalking Robots\t\t\t",
            "2\t2\tcups2024\tHolding a Cup of Tea with Many Fingers\t2026-12-01\tBo\tshort");
    assertThat(bo.ok("show", "cups2024"))
        .contains("tags          hands, tea/cups", "[green] “never” why", "Note by Ann Lee:");
    assertThat(bo.ok("note", "cups2024")).isBlank();
  }

  @Test
  void isTakenBackAsOneStep() {
    bo.ok("import", BIBLIOGRAPHY.toString());
    bo.ok("undo");
    assertThat(bo.ok("count").strip()).isEqualTo("0");
    assertThat(bo.ok("lists")).isBlank();
    assertThat(bo.ok("tags")).isBlank();
    bo.ok("redo");
    assertThat(bo.ok("show", "cups2024")).contains("Note by Ann Lee:");
  }

  @Test
  void changesNothingWhenItComesAgain() throws Exception {
    bo.ok("import", BIBLIOGRAPHY.toString());
    bo.ok("note", "cups2024", "--set", "What I think.");
    bo.ok("lists", "set", "Group", "2", "--presenter", "Cleo");
    String before = bo.ok("show", "cups2024", "--json");
    assertThat(bo.ok("import", BIBLIOGRAPHY.toString())).contains("already imported");
    Path again = folder.resolve("again.json");
    Files.writeString(again, Files.readString(BIBLIOGRAPHY) + "\n");
    assertThat(bo.ok("import", again.toString())).contains("0 new, 2 merged");
    String after = bo.ok("show", "cups2024", "--json");
    assertThat(withoutDigests(after)).isEqualTo(withoutDigests(before));
    assertThat(bo.ok("lists", "show", "Group")).contains("Cleo").doesNotContain("\tBo\t");
    assertThat(bo.ok("note", "cups2024")).isEqualTo("What I think.\n");
  }

  @Test
  void comesHomeWithoutATrace() {
    bo.ok("import", BIBLIOGRAPHY.toString());
    bo.ok("note", "cups2024", "--set", "What I think.");
    Path out = folder.resolve("mine.json");
    bo.ok("export", "--format", "json", "--output", out.toString());
    String before = bo.ok("show", "cups2024", "--json");
    bo.ok("import", out.toString());
    assertThat(withoutDigests(bo.ok("show", "cups2024", "--json")))
        .isEqualTo(withoutDigests(before));
  }

  @Test
  void aBrokenEndCostsOnlyWhatStandsThere() throws Exception {
    String whole = Files.readString(BIBLIOGRAPHY);
    Path cut = folder.resolve("cut.json");
    Files.writeString(cut, whole.substring(0, whole.length() - 200));
    assertThat(bo.ok("import", cut.toString()))
        .contains("1 new", "The JSON is broken here; nothing behind it was read.");
  }

  private static String withoutDigests(String json) {
    return json.replaceAll("(?s)\"digests\" ?: ?\\[.*?\\],", "");
  }
}
