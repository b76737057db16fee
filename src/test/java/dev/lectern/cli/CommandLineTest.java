package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @TempDir private Path folder;
  private TestRun lectern;

  @BeforeEach
  void importOneDigest() {
    lectern = new TestRun(folder.resolve("library.db"));
    lectern.ok("import", TestRun.DIGEST.toString());
  }

  private int count(String... query) {
    String[] args = new String[query.length + 1];
    args[0] = "count";
    System.arraycopy(query, 0, args, 1, query.length);
    return Integer.parseInt(lectern.ok(args).strip());
  }

  @Test
  void takesAMinusForPartOfTheQuery() {
    int all = count();
    int learning = count("learning");
    assertThat(learning).isBetween(1, all - 1);
    assertThat(count("-learning")).isEqualTo(all - learning);
    assertThat(count("learning", "-status:unread")).isZero();
    assertThat(lectern.ok("list", "--sort", "title", "-learning", "--format", "ids").lines())
        .hasSize(all - learning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list --nonsense",
        "nonsense",
        "tag learning",
        "tag --add x",
        "mark learning",
        "mark learning --rating 6",
        "mark learning --status done",
        "mark learning --star --no-star",
        "export learning",
        "export learning --format nonsense",
        "edit 1",
        "edit 1 --set nonsense=1",
        "list --sort nonsense",
        "list --limit -1",
        "note 1 --set a --append b",
        "tags color rl nonsense",
        "tag --add x ()",
        "import",
      })
  void refusesWrongUsage(String typed) {
    assertThat(lectern.run(typed.split(" "))).isEqualTo(2);
    assertThat(lectern.err()).startsWith("lectern: ");
    assertThat(lectern.out()).isEmpty();
  }

  @Test
  void saysThatThereIsNoLibraryYet() {
    TestRun other = new TestRun(folder.resolve("other.db"));
    assertThat(other.run("list")).isEqualTo(1);
    assertThat(other.err()).startsWith("lectern: ").contains("other.db");
    assertThat(folder.resolve("other.db")).doesNotExist();
  }

  @Test
  void neverMakesAFolder() {
    TestRun other = new TestRun(folder.resolve("missing/library.db"));
    assertThat(other.run("import", TestRun.DIGEST.toString())).isEqualTo(1);
    assertThat(folder.resolve("missing")).doesNotExist();
  }

  @Test
  void keepsNothingOfADryRun() {
    TestRun other = new TestRun(folder.resolve("dry.db"));
    assertThat(other.ok("import", "--dry-run", TestRun.DIGEST.toString())).contains("36 new");
    assertThat(folder.resolve("dry.db")).doesNotExist();
  }

  @Test
  void importsTheOthersWhereOneFileFails() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.txt"), "no digest at all\n");
    TestRun other = new TestRun(folder.resolve("other.db"));
    assertThat(other.run("import", bad.toString(), TestRun.DIGEST.toString())).isEqualTo(1);
    assertThat(other.err()).contains("bad.txt");
    assertThat(other.ok("count").strip()).isEqualTo("36");
  }

  @Test
  void tagsMarksAndTakesBack() {
    int learning = count("learning");
    assertThat(lectern.ok("tag", "learning", "--add", "rl", "--add", "area/topic"))
        .isEqualTo("Tagged %d papers.%n".formatted(learning));
    assertThat(count("tag:area")).isEqualTo(learning);
    lectern.ok("mark", "tag:rl", "--status", "read", "--star", "--rating", "4");
    assertThat(count("tag:rl", "-status:read")).isZero();
    assertThat(count("is:starred rating:4")).isEqualTo(learning);
    assertThat(lectern.ok("undo")).startsWith("Undone: ");
    assertThat(count("status:read")).isZero();
    assertThat(lectern.ok("redo")).startsWith("Redone: ");
    assertThat(count("status:read")).isEqualTo(learning);
  }

  @Test
  void tagsAllPapersOnlyWhereAllAreMeant() {
    assertThat(lectern.run("tag", "", "--add", "x")).isEqualTo(2);
    assertThat(lectern.run("tag", "\"\"", "--add", "x")).isEqualTo(2);
    assertThat(lectern.ok("tag", "*", "--add", "x")).isEqualTo("Tagged 36 papers.%n".formatted());
  }

  @Test
  void changesTags() {
    lectern.ok("tag", "id:1", "--add", "a");
    lectern.ok("tag", "id:2", "--add", "b");
    assertThat(lectern.run("tags", "rename", "a", "b")).isEqualTo(1);
    lectern.ok("tags", "rename", "a", "c");
    lectern.ok("tags", "merge", "b", "c");
    lectern.ok("tags", "color", "c", "blue");
    assertThat(lectern.ok("tags")).isEqualTo("c\t2\t#0969da%n".formatted());
    lectern.ok("tags", "delete", "c");
    assertThat(lectern.ok("tags")).isEmpty();
    assertThat(lectern.run("tags", "delete", "c")).isEqualTo(1);
  }

  @Test
  void keepsNotesAsTheyWereTyped() throws IOException {
    lectern.ok("note", "1", "--set", "Łódź *é* 𝒪");
    lectern.ok("note", "passivesafe2025", "--append", "more");
    assertThat(lectern.ok("note", "1")).isEqualTo("Łódź *é* 𝒪\nmore%n".formatted());
    Path file = Files.writeString(folder.resolve("note.md"), "from a file");
    lectern.ok("note", "1", "--file", file.toString());
    assertThat(lectern.ok("note", "1").strip()).isEqualTo("from a file");
    lectern.ok("note", "1", "--set", "");
    assertThat(lectern.ok("note", "1")).isEmpty();
    assertThat(lectern.run("note", "nobody")).isEqualTo(1);
  }

  @Test
  void correctsSeveralFieldsInOneStep() {
    String before = lectern.ok("show", "1");
    lectern.ok("edit", "1", "--set", "title=A = B", "--set", "published=2020-01");
    assertThat(lectern.ok("show", "1")).startsWith("A = B").contains("2020-01");
    lectern.ok("undo");
    assertThat(lectern.ok("show", "1")).isEqualTo(before);
    lectern.ok("edit", "1", "--set", "title=Other");
    lectern.ok("edit", "1", "--set", "title=");
    assertThat(lectern.ok("show", "1")).isEqualTo(before);
    assertThat(lectern.run("edit", "1", "--set", "published=soon")).isEqualTo(1);
  }

  @Test
  void cutsTheListWhereAsked() {
    List<String> all = lectern.ok("list", "--format", "ids").lines().toList();
    assertThat(lectern.ok("list", "--format", "ids", "--offset", "2", "--limit", "3").lines())
        .isEqualTo(all.subList(2, 5));
    assertThat(lectern.ok("list", "--offset", "99")).isEmpty();
    List<String> titles = lectern.ok("list", "--sort", "title:desc").lines().toList();
    assertThat(lectern.ok("list", "sort:-title").lines()).isEqualTo(titles);
  }

  @Test
  void drawsTablesThatFitForPeople() {
    assertThat(lectern.runForPerson("list")).isZero();
    assertThat(lectern.out()).startsWith("ID ");
    assertThat(lectern.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void saysWhichClausesMadeNoSense() {
    lectern.ok("list", "foo:bar", "year:soon");
    assertThat(lectern.err()).contains("foo:bar").contains("year:soon");
  }

  @Test
  void exportsToAFileOrNotAtAll() throws IOException {
    Path bib = folder.resolve("out.bib");
    lectern.ok("export", "--format", "bibtex", "--output", bib.toString());
    assertThat(Files.readString(bib)).contains("@misc{passivesafe2025,", "note = {4 authors}");
    assertThat(Files.readString(bib).lines().filter(l -> l.startsWith("@"))).hasSize(36);
    Path nowhere = folder.resolve("nowhere/out.bib");
    assertThat(lectern.run("export", "--format", "json", "--output", nowhere.toString()))
        .isEqualTo(1);
    assertThat(nowhere.getParent()).doesNotExist();
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void writesHelpForEveryCommand() {
    for (String command :
        "import samples digests list count show tag tags mark note edit export"
            .concat(" undo redo history")
            .split(" ")) {
      assertThat(lectern.ok(command, "--help")).contains("lectern " + command);
    }
  }
}
