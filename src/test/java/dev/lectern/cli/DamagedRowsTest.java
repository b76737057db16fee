package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column of every row can be wrong; no command may fail over that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedRowsTest {

  private static final List<String> COMMANDS =
      List.of(
          "list",
          "list --format json",
          "list --format csv --sort title",
          "list is:trashed",
          "list grasp sort:relevance",
          "list digest:jan year:2025 --sort published",
          "show 3",
          "show 3 --json",
          "note 3",
          "count",
          "facets",
          "facets --json",
          "history",
          "history 3 --json",
          "history 3 --as-of 2026-01-01",
          "export --format bibtex",
          "export --format csl-json",
          "export --format json",
          "export --format html --with abstract,notes,tags,highlights",
          "export --list Group --format markdown",
          "digests",
          "digests show 1",
          "digests show 1 --raw",
          "duplicates",
          "tags",
          "lists",
          "lists show Group",
          "searches",
          "trash",
          "highlight 3 --list",
          "attach 3 --list");

  @TempDir static Path folder;
  private Path whole;
  private List<String> before = List.of();

  @BeforeAll
  void makesALibraryWithSomeOfEverything() throws IOException {
    Path made = Files.createDirectory(folder.resolve("made")).resolve("library.db");
    TestRun lectern = new TestRun(made);
    lectern.ok("import", TestRun.DIGEST.toString());
    lectern.ok("import", TestRun.DIGEST.resolveSibling("daily-papers-aug-4.txt").toString());
    lectern.ok("note", "3", "--set", "What I think of [[5]]");
    lectern.ok("tag", "id:3", "--add", "rl");
    lectern.ok("tags", "color", "rl", "red");
    lectern.ok("mark", "id:3", "--status", "reading", "--star", "--rating", "4");
    lectern.ok("edit", "3", "--set", "venue=Somewhere");
    lectern.ok("highlight", "3", "--quote", title(lectern), "--comment", "Good");
    lectern.ok("lists", "create", "Group");
    lectern.ok("lists", "add", "Group", "id:3", "OR", "id:4");
    lectern.ok("lists", "set", "Group", "3", "--presenter", "Ann", "--date", "2026-12-01");
    lectern.ok("searches", "save", "Mine", "tag:rl");
    lectern.ok("attach", "3", Files.writeString(folder.resolve("a.pdf"), "x").toString());
    lectern.ok("keys", "id:3", "--pattern", "[auth][year]");
    lectern.ok("add", "--title", "Made by Hand");
    lectern.ok("add", "--title", "Made by Hand Again");
    lectern.ok("merge", "6", "7");
    lectern.ok("distinct", "8", "9");
    lectern.ok("delete", "id:10");
    lectern.ok("delete", "id:11");
    lectern.ok("undo");
    whole = folder.resolve("whole.db");
    Files.copy(made, whole);
    before = state(lectern);
  }

  private static String title(TestRun lectern) {
    return lectern.ok("show", "3").lines().findFirst().orElseThrow().substring(0, 20);
  }

  /** A line for each paper. */
  private static List<String> state(TestRun lectern) {
    return Stream.of("list --format jsonl", "list is:trashed --format jsonl")
        .flatMap(command -> lectern.ok(command.split(" ")).lines())
        .toList();
  }

  /** A table whose rows have numbers at once, each column in another row; else one column. */
  Stream<String> places() throws SQLException {
    List<String> all = new ArrayList<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + whole);
        Statement s = c.createStatement();
        ResultSet rows =
            s.executeQuery(
                """
                SELECT l.name, l.wr, i.name, i.type FROM pragma_table_list l, pragma_table_info(l.name) i
                WHERE l.type = 'table' AND l.schema = 'main' AND l.name NOT LIKE 'sqlite%'
                """)) {
      while (rows.next()) {
        String column = "." + rows.getString(3) + " " + rows.getString(4);
        if (!rows.getString(1).equals("word_files")) { // They name no files but in large libraries.
          all.add(rows.getString(1) + (rows.getInt(2) == 1 ? column : ""));
        }
      }
    }
    return all.stream().distinct().sorted();
  }

  @ParameterizedTest
  @MethodSource("places")
  void showsAndBringsBackWhatIsReadable(String place) throws Exception {
    Path file = Files.createTempDirectory(folder, "one").resolve("library.db");
    Files.copy(whole, file);
    int damaged = damage(file, place.split("[. ]"));
    TestRun lectern = new TestRun(file);
    everyCommandIsCalm(lectern);
    assertThat(lectern.run("check", "--repair")).as(lectern.out() + lectern.err()).isZero();
    assertThat(lectern.ok("check")).contains("The library is well.");
    List<String> lost = new ArrayList<>(before);
    lost.removeAll(state(lectern));
    assertThat(lost).as(lectern.out()).hasSizeLessThanOrEqualTo(damaged);
  }

  private static int damage(Path file, String... place) throws SQLException {
    int done = 0;
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      if (place.length > 1) {
        damage(
            s,
            "UPDATE OR REPLACE %s SET \"%s\" = %s"
                .formatted(place[0], place[1], garbage(place[2], 0)));
        return Integer.MAX_VALUE;
      }
      List<String> columns = new ArrayList<>();
      try (ResultSet rows = s.executeQuery("PRAGMA table_info(" + place[0] + ")")) {
        while (rows.next()) {
          columns.add(
              "\"%s\" = %s"
                  .formatted(rows.getString(2), garbage(rows.getString(3), columns.size())));
        }
      }
      for (String column : columns) {
        done +=
            damage(
                s,
                "UPDATE OR REPLACE %1$s SET %2$s WHERE rowid = (SELECT rowid FROM %1$s LIMIT 1 OFFSET %3$d %% (SELECT count(*) FROM %1$s))"
                    .formatted(place[0], column, columns.indexOf(column) + 1));
      }
    }
    return place[0].equals("digests") ? Integer.MAX_VALUE : done; // Every paper tells its digests.
  }

  private static String garbage(String type, int which) {
    return switch (type) {
      case "TEXT" -> which % 2 == 0 ? "CAST(x'7b22e2' AS TEXT)" : "'zz'";
      case "BLOB" -> "x'00'";
      case "REAL" -> "-1e300";
      default -> which % 2 == 0 ? "-9223372036854775807" : "99999999999";
    };
  }

  private static int damage(Statement s, String update) {
    try {
      return s.executeUpdate(update);
    } catch (SQLException refused) {
      assertThat(refused.getMessage()).contains("constraint");
      return 0;
    }
  }

  private static void everyCommandIsCalm(TestRun lectern) {
    for (String command : COMMANDS) {
      int code = lectern.run(command.split(" "));
      assertThat(lectern.err()).as(command).doesNotContain("should not have happened");
      assertThat(code).as(command).isLessThan(2);
    }
  }
}
