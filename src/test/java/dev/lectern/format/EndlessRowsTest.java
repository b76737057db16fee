package dev.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.Formats.Guess;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndlessRowsTest {

  /** The time is for machines that are busy; a pattern that goes astray needs hours. */
  @ParameterizedTest
  @Timeout(120)
  @ValueSource(
      strings = {
        "\n",
        " ",
        "\t",
        "a",
        "a ",
        "[",
        "[ ",
        "{",
        "(",
        "\"",
        "\"\n",
        "<a ",
        "<",
        "1,",
        "1;",
        "x\t",
        "- ",
        "# ",
        "> ",
        "From: x\n",
        "From: x\n ",
        "key: x\n",
        "---\n",
        "[1]",
        "[1] x\n",
        "@a{b,",
        "@a{b, c=\n",
        "AU  - J\n",
        "\\\\\n",
        "%A x\n",
        "we a b c ",
        "our x-x ",
        "```\n",
        "| x |\n",
        "10:00 x\n",
        "import x\n",
        "foo(x)\n",
        "{\"a\":",
        "[{\"a\":1},",
        "1. x\n"
      })
  void areNoFormatAndAreRecognisedAsNone(String piece) throws IOException {
    BytesSource source = BytesSource.of("x" + piece.repeat(20_000));
    assertThat(Formats.guesses(source)).noneMatch(Guess::isSure);
    BytesSource bare = BytesSource.of(piece.repeat(20_000));
    assertThat(Formats.guesses(bare)).allMatch(guess -> guess.confidence() <= 100);
    try {
      Formats.find(bare, null);
    } catch (UnreadableDigestException refused) {
      assertThat(refused).hasMessageStartingWith("digest.txt is ");
    }
  }
}
