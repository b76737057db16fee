package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ListsCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private TestRun lectern;

  @BeforeEach
  void makesAList() {
    lectern = new TestRun(folder.resolve("library.db"));
    lectern.ok("import", TestRun.DIGEST.toString());
    lectern.ok("lists", "create", "Reading group");
    lectern.ok("lists", "add", "Reading group", "id:1..3", "sort:-added");
  }

  private JsonNode json(String... args) {
    return JSON.readTree(lectern.ok(args));
  }

  private List<Long> order() {
    return json("lists", "show", "reading group", "--json")
        .valueStream()
        .map(p -> p.get("id").asLong())
        .toList();
  }

  @Test
  void showsAListAsPapersWithTheirPlaces() {
    lectern.ok("lists", "set", "Reading group", "2", "--presenter", "Ann", "--date", "2026-12-01");
    lectern.ok("lists", "set", "Reading group", "2", "--remark", "100% cups");
    lectern.ok("lists", "move", "Reading group", "2", "1");
    JsonNode first = json("lists", "show", "Reading group", "--json").get(0);
    assertThat(first.propertyNames())
        .contains("id", "key", "title", "position", "presenter", "date", "remark", "lists");
    assertThat(first.get("id").asLong()).isEqualTo(2);
    assertThat(first.get("position").asInt()).isEqualTo(1);
    assertThat(first.get("presenter").asString()).isEqualTo("Ann");
    assertThat(first.get("date").asString()).isEqualTo("2026-12-01");
    assertThat(first.get("remark").asString()).isEqualTo("100% cups");
    assertThat(first.get("lists").toString()).isEqualTo("[\"Reading group\"]");
    assertThat(lectern.ok("lists", "show", "Reading group").lines().findFirst().orElseThrow())
        .startsWith("1\t2\t")
        .endsWith("2026-12-01\tAnn\t100% cups");
  }

  @Test
  void listsNamesAndNumbersOfPapers() {
    lectern.ok("lists", "create", "Empty");
    assertThat(lectern.ok("lists")).isEqualTo("Empty\t0\nReading group\t3\n");
    assertThat(json("lists", "--json").get(1).propertyNames())
        .containsExactly("uuid", "name", "papers");
  }

  @Test
  void addsRemovesAndUndoes() {
    assertThat(order()).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(lectern.ok("lists", "add", "Reading group", "id:3..4"))
        .isEqualTo("Put 1 paper on the list.\n");
    assertThat(lectern.ok("lists", "add", "Reading group", "id:3..4"))
        .isEqualTo("Nothing to change.\n");
    assertThat(lectern.ok("lists", "remove", "Reading group", "id:1..2", "OR", "id:9"))
        .isEqualTo("Took 2 papers off the list.\n");
    assertThat(order()).containsExactly(3L, 4L);
    lectern.ok("undo");
    assertThat(order()).hasSize(4);
  }

  @Test
  void aMinusAfterTheNameIsPartOfTheQuery() {
    lectern.ok("lists", "create", "rest");
    lectern.ok("lists", "add", "rest", "id:1..4", "-list:\"Reading group\"");
    assertThat(lectern.ok("lists", "show", "rest")).startsWith("1\t4\t");
  }

  @Test
  void renamesAndDeletes() {
    lectern.ok("lists", "rename", "Reading group", "Journal club");
    assertThat(lectern.ok("count", "list:\"journal club\"")).isEqualTo("3\n");
    lectern.ok("lists", "delete", "journal club");
    assertThat(lectern.ok("lists")).isEmpty();
    lectern.ok("undo");
    assertThat(lectern.ok("lists")).isEqualTo("Journal club\t3\n");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(lectern.run("lists", "show", "none")).isEqualTo(1);
    assertThat(lectern.err()).contains("no reading list none");
    assertThat(lectern.run("lists", "create", "READING GROUP")).isEqualTo(1);
    assertThat(lectern.run("lists", "add", "Reading group")).isEqualTo(2);
    assertThat(lectern.run("lists", "set", "Reading group", "1")).isEqualTo(2);
    assertThat(lectern.run("lists", "set", "Reading group", "1", "--date", "soon")).isEqualTo(2);
    assertThat(lectern.run("lists", "move", "Reading group", "1", "0")).isEqualTo(1);
    assertThat(lectern.run("lists", "move", "Reading group", "9", "1")).isEqualTo(1);
  }

  @Test
  void exportsAListInItsOrder() {
    lectern.ok("lists", "move", "Reading group", "1", "3");
    lectern.ok("lists", "move", "Reading group", "3", "1");
    assertThat(ids("export", "--list", "Reading group", "--format", "json"))
        .containsExactly(3L, 2L, 1L);
    assertThat(
            ids("export", "id:1", "OR", "id:3..9", "--list", "reading group", "--format", "json"))
        .containsExactly(3L, 1L);
    assertThat(lectern.run("export", "--list", "none", "--format", "json")).isEqualTo(1);
  }

  private List<Long> ids(String... args) {
    return json(args).valueStream().map(p -> p.get("id").asLong()).toList();
  }

  @Test
  void keepsSearches() {
    lectern.ok("searches", "save", "To read", "status:toread", "-tag:done");
    assertThat(lectern.ok("searches")).isEqualTo("To read\tstatus:toread -tag:done\n");
    assertThat(json("searches", "--json").get(0).propertyNames()).containsExactly("name", "query");
    lectern.ok("searches", "delete", "to READ");
    assertThat(lectern.ok("searches")).isEmpty();
    lectern.ok("undo");
    assertThat(lectern.ok("searches")).startsWith("To read\t");
    assertThat(lectern.run("searches", "delete", "none")).isEqualTo(1);
    assertThat(lectern.run("searches", "save", "x")).isEqualTo(2);
  }
}
