package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.text.ReadableText.Bias;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadableTextPropertyTest {

  /** Pieces that the rules look for, in any order. */
  @Provide
  Arbitrary<String> marked() {
    return Arbitraries.of(
            "\\",
            "{",
            "}",
            "^",
            "_",
            "$",
            "~",
            "`",
            "``",
            "'",
            "''",
            "\"",
            "--",
            "-",
            " ",
            "\n",
            "&",
            "&amp;",
            "<i>",
            "</i>",
            "<sup>",
            "</sup>",
            "2",
            "10",
            "a",
            "x",
            "n",
            "times",
            "sim",
            "Omega",
            "alpha",
            "(",
            ")",
            "mathcal",
            "frac",
            "left(",
            "right)",
            "\\textbf",
            "\\frac",
            "\\it ",
            "\\\"",
            "\\'",
            "i",
            "é",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "https://a.io/b",
            "github.com/a/b",
            "\\url{",
            "\\href{",
            "\\(",
            "\\)",
            "circ",
            "ell",
            "|",
            ",",
            ".",
            "%")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.of(
            "the",
            "model",
            "sim2real",
            "beta",
            "times,",
            "5",
            "(left",
            "or",
            "right)",
            "Gamma",
            "Robust_DexGrasp",
            "state-of-the-art",
            "don't",
            "\"quoted\"",
            "$5",
            "12%",
            "naïve",
            "–",
            "深度学习",
            "\uD83D\uDE00",
            "sum",
            "in",
            "x,",
            "end.")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  @Property
  void acceptsAnyText(@ForAll String text) {
    checkMap(text);
  }

  @Property(tries = 5000)
  void mapsEveryPlaceInOrder(@ForAll("marked") String text) {
    checkMap(text);
  }

  @Property
  void changesNoPlainProse(@ForAll("prose") String prose) {
    String once = ReadableText.of(prose).text();
    assertThat(once).isEqualTo(prose);
    assertThat(ReadableText.of(once).text()).isEqualTo(once);
  }

  @Property(tries = 2000)
  void keepsEveryAddress(@ForAll("prose") String before, @ForAll("marked") String after) {
    String address = "https://github.com/a_b/c--d~e/f^2?times=5times&x_1";
    String readable = ReadableText.of(before + " " + address + " " + after).text();
    assertThat(readable).contains(address);
  }

  private static void checkMap(String verbatim) {
    ReadableText readable = ReadableText.of(verbatim);
    checkChanges(verbatim, readable);
    for (Bias bias : Bias.values()) {
      int last = 0;
      for (int i = 0; i <= readable.text().length(); i++) {
        int place = readable.toVerbatim(i, bias);
        assertThat(place).isBetween(last, verbatim.length());
        last = place;
      }
      last = 0;
      for (int i = 0; i <= verbatim.length(); i++) {
        int place = readable.toReadable(i, bias);
        assertThat(place).isBetween(last, readable.text().length());
        last = place;
      }
    }
    assertThat(readable.toVerbatim(readable.text().length(), Bias.FORWARD))
        .isEqualTo(verbatim.length());
    assertThat(readable.toReadable(verbatim.length(), Bias.FORWARD))
        .isEqualTo(readable.text().length());
  }

  /** Untouched text is the same on both sides, goes there and back, and no pair is cut in two. */
  private static void checkChanges(String verbatim, ReadableText readable) {
    StringBuilder rebuilt = new StringBuilder();
    int copied = 0;
    for (Replacement change : readable.changes()) {
      assertThat(change.start()).isGreaterThanOrEqualTo(copied);
      assertThat(change.end()).isGreaterThan(change.start());
      assertThat(cutsPair(verbatim, change.start())).isFalse();
      assertThat(cutsPair(verbatim, change.end())).isFalse();
      checkRoundTrip(readable, copied, change.start());
      rebuilt.append(verbatim, copied, change.start()).append(change.readable());
      copied = change.end();
    }
    checkRoundTrip(readable, copied, verbatim.length());
    rebuilt.append(verbatim.substring(copied));
    assertThat(readable.text()).isEqualTo(rebuilt.toString());
  }

  private static void checkRoundTrip(ReadableText readable, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      int there = readable.toReadable(i, Bias.BACKWARD);
      assertThat(readable.toReadable(i, Bias.FORWARD)).isEqualTo(there);
      assertThat(readable.toVerbatim(there, Bias.BACKWARD)).isEqualTo(i);
      assertThat(readable.toVerbatim(there, Bias.FORWARD)).isEqualTo(i);
    }
  }

  private static boolean cutsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
