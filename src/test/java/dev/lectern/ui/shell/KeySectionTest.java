package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
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
}
