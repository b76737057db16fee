package dev.lectern.ui.shell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeySectionTest {

  private static List<KeySection.Row> rows() {
    return KeySection.all().stream().flatMap(section -> section.rows().stream()).toList();
  }

  @Test
  void namesEveryShortcutOfTheWindowOnce() {
    for (Keys key : Keys.values()) {
      assertThat(rows())
          .filteredOn(row -> row.words().equals(Text.of("keys." + key.name())))
          .as(key.name())
          .singleElement()
          .satisfies(row -> assertThat(row.caps()).isEqualTo(key.displays()));
    }
  }

  @Test
  void namesKeysThatOnlyOnePartKnowsToo() {
    assertThat(rows()).contains(new KeySection.Row(List.of("↑", "↓"), "Next difference"));
    assertThat(rows()).hasSizeGreaterThan(Keys.values().length + 10);
  }

  @Test
  void namesNoKeyTwiceWhereItReadsAlike() {
    assertThat(Arrays.stream(Keys.values()).map(Keys::displays))
        .allSatisfy(caps -> assertThat(caps).doesNotHaveDuplicates());
  }

  @Test
  void standsInTheGuide() throws IOException {
    String chapter = Files.readString(Path.of("src/docs/guide/keys.md"));
    for (KeySection section : KeySection.all()) {
      assertThat(chapter).contains(table(section));
    }
  }

  private static String table(KeySection section) {
    return section.rows().stream()
        .map(row -> "| `" + String.join("` `", row.caps()) + "` | " + row.words() + " |\n")
        .collect(joining("", "## " + section.title() + "\n\n| key | does |\n|---|---|\n", ""));
  }
}
