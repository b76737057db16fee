package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandsTest {

  @TempDir private Path folder;
  private TestRun lectern;

  @BeforeEach
  void importOneDigest() {
    lectern = new TestRun(folder.resolve("library.db"));
    lectern.ok("import", TestRun.DIGEST.toString());
  }

  @Test
  void countsFacets() {
    lectern.ok("tag", "id:1", "--add", "area/topic");
    lectern.ok("mark", "id:2", "--status", "read");
    JsonNode facets =
        JsonMapper.builder().build().readTree(lectern.ok("facets", "id:1..3", "--json"));
    assertThat(facets.propertyNames())
        .containsExactly("status", "tag", "year", "organization", "digest");
    assertThat(facets.get("status").toString())
        .isEqualTo("[{\"value\":\"unread\",\"count\":2},{\"value\":\"read\",\"count\":1}]");
    assertThat(facets.get("tag").toString())
        .isEqualTo("[{\"value\":\"area\",\"count\":1},{\"value\":\"area/topic\",\"count\":1}]");
    assertThat(facets.get("digest").toString())
        .isEqualTo("[{\"value\":1,\"name\":\"daily-papers-jan-9.txt\",\"count\":3}]");
    assertThat(lectern.ok("facets", "-id:4..", "tag:area").lines()).contains("tag\tarea\t1\t");
  }

  @ParameterizedTest
  @CsvSource({
    "added, false",
    "published, true",
    "title, false",
    "authors, true",
    "comments, true",
    "upvotes, true",
    "seen, false",
    "rating, true"
  })
  void sortsEitherWayWithUnknownValuesLast(String field, boolean someLack) {
    lectern.ok("mark", "id:3", "--rating", "4");
    lectern.ok("mark", "id:7", "--rating", "2");
    List<String> ascending = ids("--sort", field + ":asc");
    List<String> descending = ids("--sort", field + ":desc");
    assertThat(descending).hasSize(36).containsExactlyInAnyOrderElementsOf(ascending);
    if (someLack) {
      assertThat(descending.getLast()).isEqualTo(ascending.getLast());
    }
    assertThat(ids("--sort", field + ":desc", "--offset", "30", "--limit", "3"))
        .isEqualTo(descending.subList(30, 33));
    assertThat(ids("--sort", field + ":asc", "--offset", "35", "--limit", "9"))
        .isEqualTo(ascending.subList(35, 36));
    List<String> natural = field.equals("title") ? ascending : descending;
    assertThat(ids("sort:" + field)).isEqualTo(natural);
    assertThat(ids("sort:-" + field)).isEqualTo(natural == ascending ? descending : ascending);
  }

  private List<String> ids(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "list";
    args[1] = "--format";
    args[2] = "ids";
    System.arraycopy(options, 0, args, 3, options.length);
    return lectern.ok(args).lines().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "year:soon",
        "status:done",
        "has:nothing",
        "is:nobody",
        "authors:many",
        "published:2025-13",
        "sort:size",
        "nofield:x",
        "comments:5..2",
        "tag:"
      })
  void saysWhichClauseMadeNoSenseAndWhy(String clause) {
    lectern.ok("list", "learning", clause);
    assertThat(lectern.err()).startsWith("lectern: " + clause + ": ").hasLineCount(1);
    assertThat(lectern.err().length()).isGreaterThan(clause.length() + 30);
  }

  @Test
  void takesTheWholeLanguageInEveryCommand() {
    lectern.ok("tag", "(id:1", "OR", "id:2)", "-status:read", "--add", "x");
    lectern.ok("mark", "tag:x", "-id:1", "--star");
    assertThat(lectern.ok("count", "tag:x", "-is:starred").strip()).isEqualTo("1");
    assertThat(lectern.ok("export", "tag:x", "-id:1", "--format", "bibtex").lines())
        .filteredOn(line -> line.startsWith("@"))
        .hasSize(1);
    lectern.ok("note", "tag:x", "-is:starred", "--set", "found");
    assertThat(lectern.ok("note", "1").strip()).isEqualTo("found");
    lectern.ok("edit", "has:note", "--set", "title=Other");
    assertThat(lectern.ok("show", "1")).startsWith("Other");
  }

  @Test
  void changesNoNoteWhereSeveralPapersOrAMistypedKeyAreNamed() {
    assertThat(lectern.run("note", "id:1..2", "--set", "x")).isEqualTo(1);
    assertThat(lectern.err()).contains("2 papers match");
    assertThat(lectern.run("note", "passivesafe", "--set", "x")).isEqualTo(1);
    assertThat(lectern.run("note", "1", "--sett", "x")).isEqualTo(2);
    assertThat(lectern.ok("count", "has:note").strip()).isEqualTo("0");
  }
}
