package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          Re$^3$Sim: Generating ; RE^3SIM – generating ; re3sim generating
          RE³SIM Generating ; Re3Sim  generating. ; re3sim generating
          A na\\"{\\i}ve Schr\\"odinger ; A naïve Schrödinger ; a naive schrodinger
          An $\\mathcal{O}(n^2)$ Bound ; An mathcal{O}(n^2) bound ; an o n2 bound
          $\\alpha$-Divergence ; α-divergence ; alphadivergence
          \\textbf{L}azy ``Learning'' ; Lazy “learning” ; lazy learning
          Pre-Training of GPT-4.5 ; Pretraining of GPT 4.5 ; pretraining of gpt4.5
          Robust\\_DexGrasp ; Robust_DexGrasp ; robustdexgrasp
          """)
  void spellsOneTitleOneWay(String title, String other, String key) {
    assertThat(TitleKey.of(title)).isEqualTo(key);
    assertThat(TitleKey.of(other).replace(" ", "")).isEqualTo(key.replace(" ", ""));
  }

  @Test
  void keepsDifferentVersionsApart() {
    assertThat(TitleKey.of("Qwen2.5 Report")).isNotEqualTo(TitleKey.of("Qwen25 Report"));
  }

  @Test
  void isEmptyWhereNothingCounts() {
    assertThat(TitleKey.of("  — … $ ")).isEmpty();
    assertThat(TitleKey.hash("")).isZero();
  }

  @Test
  void hashesTheSameForever() {
    assertThat(TitleKey.hash("lazy learning")).isEqualTo(-5934030824544383278L);
    assertThat(TitleKey.hash("lazy learninh")).isNotEqualTo(-5934030824544383278L);
  }
}
