package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {

  @TempDir private Path folder;
  private TestRun lectern;

  @BeforeEach
  void imports() {
    lectern = new TestRun(folder.resolve("library.db"));
    lectern.ok("import", TestRun.DIGEST.toString());
  }

  @Test
  void showsWhatChangesWithoutChangingIt() {
    assertThat(lectern.ok("keys", "id:1", "--pattern", "[camel2][year]", "--dry-run"))
        .isEqualTo("passivesafe2025 → TowardsPassive2025\n1 key would change.\n");
    assertThat(lectern.ok("list", "id:1")).contains("passivesafe2025");
  }

  @Test
  void changesKeysInOneStep() {
    String all = lectern.ok("keys", "--pattern", "p[shortyear]");
    assertThat(all.lines())
        .hasSize(37)
        .contains("passivesafe2025 → p25", "Changed 36 keys; lectern undo takes that back.");
    assertThat(lectern.ok("show", "passivesafe2025")).contains("p25");
    assertThat(lectern.ok("keys", "--pattern", "p[shortyear]")).isEqualTo("Nothing to change.\n");
    lectern.ok("undo");
    assertThat(lectern.ok("list", "id:1")).contains("passivesafe2025");
  }

  @Test
  void choosesThePatternOfPapersThatComeInLater() {
    String pattern = "[veryshorttitle:lower][shortyear]";
    assertThat(lectern.ok("keys", "--pattern", pattern, "--for-new"))
        .isEqualTo("Papers that come in get keys by " + pattern + ".\n");
    assertThat(lectern.ok("list", "id:1")).contains("passivesafe2025");
    lectern.ok("add", "--title", "Walking Robots", "--set", "published=2026");
    assertThat(lectern.ok("list", "walking robots")).contains("walking26");
    assertThat(lectern.ok("history", "--limit", "2"))
        .contains("Chose " + pattern + " for the citation keys of new papers");
    assertThat(lectern.ok("keys", "--pattern", pattern, "--for-new"))
        .contains("as they did before");
    assertThat(lectern.run("keys", "id:1", "--pattern", pattern, "--for-new")).isEqualTo(2);
    assertThat(lectern.err()).contains("--for-new goes with no QUERY");
  }

  @Test
  void saysWhereAPatternIsWrong() {
    assertThat(lectern.run("keys", "--pattern", "[auth][colour]")).isEqualTo(2);
    assertThat(lectern.err()).contains("wrong at character 7: “[colour]” is unknown");
    assertThat(lectern.run("keys", "id:1")).isEqualTo(2);
  }
}
