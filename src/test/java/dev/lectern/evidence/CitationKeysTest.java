package dev.lectern.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationKeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Towards Passive Safe Reinforcement Learning|2025-02-28|passivesafe2025",
        "Robust-DexGrasp: Grasping of Objects|2025|robustdexgrasp2025",
        "What's in a Name?|2024-01|name2024",
        "\\textbf{L}azy {\\L}ukasz|2023|lazyukasz2023",
        "Über die Größe|XXXX-02-28|uberdie",
        "Łódź Øre|1999|lodzore1999",
        "𝒪ptimal Transport|2020|optimaltransport2020",
        "To Be or Not To Be|2001|tobe2001",
        "数据|2025|paper2025",
        "?!|XXXX-08-04|paper",
      })
  void joinsTheFirstTwoTellingWordsAndTheYear(String title, String published, String key) {
    assertThat(CitationKeys.base(title, PartialDate.parse(published).orElseThrow())).isEqualTo(key);
  }

  @Test
  void namesNoYearWhereThereIsNoDate() {
    assertThat(CitationKeys.base("Lazy Graphs", null)).isEqualTo("lazygraphs");
  }

  @Test
  void countsNamesakesInLetters() {
    assertThat(CitationKeys.suffix(0)).isEqualTo("a");
    assertThat(CitationKeys.suffix(25)).isEqualTo("z");
    assertThat(CitationKeys.suffix(26)).isEqualTo("aa");
    assertThat(CitationKeys.suffix(27)).isEqualTo("ab");
    assertThat(CitationKeys.suffix(702)).isEqualTo("aaa");
  }

  @Test
  void readsTheLettersBack() {
    for (int n : new int[] {0, 25, 26, 27, 702, 20_000}) {
      assertThat(CitationKeys.number(CitationKeys.suffix(n))).isEqualTo(n);
    }
    assertThat(CitationKeys.number("")).isEqualTo(-1);
    assertThat(CitationKeys.number("a1")).isEqualTo(-1);
  }
}
