package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleTest {

  @Test
  void namesControlsAndTurnsOfDirection() {
    assertThat(Invisible.shown("a\u001B[31mb\u0007\u009B\u007Fc"))
        .isEqualTo("a⟨U+001B⟩[31mb⟨U+0007⟩⟨U+009B⟩⟨U+007F⟩c");
    IntStream.concat(IntStream.rangeClosed(0x202A, 0x202E), IntStream.rangeClosed(0x2066, 0x2069))
        .forEach(
            c ->
                assertThat(Invisible.shown("a" + Character.toString(c) + "b"))
                    .isEqualTo("a⟨U+%04X⟩b".formatted(c)));
  }

  @Test
  void leavesOutWhatHasNoShape() {
    String hidden =
        "\u200B\u200E\u200F\u2060\u2061\u2064\uFEFF\u061C\u115F\u1160\u3164\uFFA0\u00AD\u180E\u034F"
            + "\u206A\uFFF9"
            + Character.toString(0xE0041)
            + Character.toString(0xE007F)
            + "\u200C\u200D\uFE0F\uFE00"
            + Character.toString(0xE0101);
    assertThat(Invisible.shown("pay" + hidden + "pal")).isEqualTo("paypal");
    assertThat(Invisible.shown(hidden)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text, with\nlines\tand tabs\r\n",
        "Łukasz Müller – “quotes” … 北京大学 ＝",
        "می\u200Cخواهم", // Persian needs its non-joiner
        "क्\u200Dष न्\u200Cन", // Devanagari
        "\u0D28\u0D4D\u200D", // Malayalam
        "❤\uFE0F ☎\uFE0E 1\uFE0F\u20E3",
        "👩\u200D🔬 👩🏽\u200D🔬 🏳\uFE0F\u200D🌈 👨\u200D👩\u200D👧",
        "葛\uDB40\uDD00城 ∩\uFE00",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F!", // England
      })
  void keepsWhatLettersAndEmojiNeed(String text) {
    assertThat(Invisible.shown(text)).isEqualTo(text);
  }

  @Test
  void keepsNoMoreThanOneSelectorAndNoHiddenWords() {
    assertThat(Invisible.shown("❤\uFE0F\uFE0F\uFE0F")).isEqualTo("❤\uFE0F");
    String words = "🏴" + Character.toString(0xE0041).repeat(40);
    assertThat(Invisible.shown(words).codePoints().count()).isLessThan(8);
    assertThat(Invisible.shown("a\rb")).isEqualTo("a⟨U+000D⟩b");
  }
}
