package dev.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void joinsLinesOfAnyKind() {
    assertThat(CleanText.line(" a\n\tb\r\nc\u2028d\u0085e\u00A0f\u3000 ")).isEqualTo("a b c d e f");
    assertThat(CleanText.line("")).isEmpty();
  }

  @Test
  void leavesNothingThatSteersOrIsNoText() {
    assertThat(CleanText.line("a\u0000\u0007\u001Bb\u202E\u2066c\uFEFF")).isEqualTo("abc");
    assertThat(CleanText.line("x\uD83Ey\uFFFFz\uD83E\uDD16"))
        .isEqualTo("x\uFFFDy\uFFFDz\uD83E\uDD16");
  }

  @Test
  void keepsWhatLettersNeed() {
    String persian = "می\u200Cخواهم";
    assertThat(CleanText.line(persian)).isEqualTo(persian);
    assertThat(CleanText.line("e\u0301 \u200F")).isEqualTo("e\u0301 \u200F");
  }

  @Test
  void keepsTheLinesOfANoteButNotTheBlankOnesAround() {
    assertThat(CleanText.lines("\r\n \n  code\r\rb\t\u0007c \n\n")).isEqualTo("  code\n\nb\tc");
    assertThat(CleanText.lines("\n".repeat(100_000) + "x")).isEqualTo("x");
    assertThat(CleanText.lines(" \n ")).isEmpty();
  }

  @Test
  void readsTeX() {
    assertThat(CleanText.readable("78.2\\%\nof ``cups''")).isEqualTo("78.2% of “cups”");
  }

  @Test
  void knowsMarksWithoutALetter() {
    assertThat(CleanText.startsWithMark("\u0301a")).isTrue();
    assertThat(CleanText.startsWithMark("a\u0301")).isFalse();
    assertThat(CleanText.startsWithMark("")).isFalse();
  }
}
