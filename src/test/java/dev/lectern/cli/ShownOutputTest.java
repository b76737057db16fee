package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.text.Invisible;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a stranger's text can do to a terminal, wherever the command line prints it. */
class ShownOutputTest {

  private static final String EVIL =
      "x\u001B[31m\u009B5m\u0007\u202Egnp.\u2066\u200B\uFEFF\u3164" + Character.toString(0xE0041);

  @TempDir Path folder;
  private TestRun lectern;

  @BeforeEach
  void importsAnEvilPaper() throws IOException {
    lectern = new TestRun(folder.resolve("library.db"));
    String pack =
        """
        [{"uuid":"3f2504e0-4f89-11d3-9a0c-0305e82c3301","readableTitle":"T","title":"Title X",
        "key":"keyX","names":[{"given":"Given X","family":"Family X"}],"abstract":"Abstract X",
        "tags":["tagX"],"note":"Note X","sender":"Sender X","organization":{"slug":"s","name":"Org X"},
        "venueDetails":{"name":"Journal X","publisher":"Publisher X"},
        "linkDetails":[{"role":"page","url":"javascript:X"}],
        "places":[{"list":{"name":"Sent X"}}],"identifiers":{"doi":"10.1000/X"}}]
        """;
    Path file =
        Files.writeString(folder.resolve("evil\u202E.json"), pack.replace("X", escaped(EVIL)));
    lectern.ok("import", file.toString());
    assertIsPlain();
    lectern.ok("lists", "create", "List " + EVIL);
    lectern.ok("lists", "add", "List " + EVIL, "id:1");
    lectern.ok("searches", "save", "Search " + EVIL, "title:" + EVIL);
    lectern.ok("note", "1", "--set", "Note " + EVIL);
    Path pdf = Files.writeString(folder.resolve("paper\u202Efdp.exe"), "%PDF");
    lectern.ok("attach", "1", pdf.toString());
    lectern.ok("highlight", "1", "--quote", "Abstract", "--comment", "Comment " + EVIL);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append("\\u%04x".formatted(c)));
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "show 1",
        "note 1",
        "tags",
        "lists",
        "lists show List_X",
        "searches",
        "digests",
        "digests show 1",
        "facets",
        "history",
        "history 1",
        "attach 1 --list",
        "highlight 1 --list",
        "list --format csv",
        "list --format ids",
        "keys * --pattern [auth][year] --dry-run",
        "check",
        "show X",
        "count title:X",
        "tags delete X",
        "lists show X",
        "attach 1 X",
        "edit 1 --set published=X",
        "edit 1 --set url=X",
        "import X",
        "import --format X X",
        "export --format text --style X",
        "--X",
        "X",
      })
  void nothingSteersTheTerminal(String command) {
    String[] words = command.replace("X", EVIL).split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace('_', ' ');
    }
    lectern.run(words);
    assertIsPlain();
    lectern.runForPerson(words);
    assertIsPlain();
  }

  private void assertIsPlain() {
    assertThat(lectern.out() + lectern.err()).isNotEmpty();
    assertThat(Invisible.shown(lectern.out())).isEqualTo(lectern.out());
    assertThat(Invisible.shown(lectern.err())).isEqualTo(lectern.err());
  }

  @Test
  void jsonHasAllOfItInEscapes() throws IOException {
    for (String format : new String[] {"json", "jsonl"}) {
      String json = lectern.ok("list", "--format", format);
      assertIsPlain();
      assertThat(json).contains("\\u202e", "\\u200b").containsIgnoringCase("\\u001b");
      var paper = new JsonMapper().readTree(json);
      assertThat((paper.isArray() ? paper.get(0) : paper).path("title").asString())
          .isEqualTo("Title " + EVIL);
    }
  }

  @Test
  void anExportForAPersonIsShownAndAFileIsWrittenAsItIs() throws IOException {
    lectern.ok("add", "--title", "T", "--set", "publisher=می\u200Fخ");
    assertThat(lectern.ok("export", "--format", "ris", "id:2")).contains("می\u200Fخ");
    lectern.runForPerson("export", "--format", "ris");
    assertIsPlain();
  }

  @Test
  void whatIsWrittenInPiecesIsOneText() {
    StringWriter out = new StringWriter();
    ShownWriter shown = new ShownWriter(new PrintWriter(out));
    for (char c : ("a" + Character.toString(0xE0041) + "😀\u202E").toCharArray()) {
      shown.write(c);
    }
    shown.flush();
    assertThat(out.toString()).isEqualTo("a😀⟨U+202E⟩");
  }
}
