package dev.lectern.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedLinesTest {

  private final PackedLines lines = new PackedLines();

  @Test
  void givesEachLineBackAlsoEmptyOnes() {
    lines.add("one");
    lines.add("");
    lines.add("Łukasz 中文 😀");
    assertThat(lines.size()).isEqualTo(3);
    assertThat(lines.get(0)).isEqualTo("one");
    assertThat(lines.get(1)).isEmpty();
    assertThat(lines.get(2)).isEqualTo("Łukasz 中文 😀");
  }

  @Test
  void holdsMoreThanOneBlock() {
    for (int i = 0; i < 3_000; i++) {
      lines.add(i + "x".repeat(1_000));
    }
    assertThat(lines.bytes()).isEqualTo(3L << 20);
    for (int i = 0; i < 3_000; i++) {
      assertThat(lines.get(i)).isEqualTo(i + "x".repeat(1_000));
    }
  }
}
