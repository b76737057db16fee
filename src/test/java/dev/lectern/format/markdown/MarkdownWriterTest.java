package dev.lectern.format.markdown;

import static dev.lectern.format.ExportFormat.MARKDOWN;
import static dev.lectern.format.SampleEntries.all;
import static dev.lectern.format.SampleEntries.full;
import static dev.lectern.format.SampleEntries.titled;
import static dev.lectern.format.SampleEntries.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.ExportOptions;
import dev.lectern.format.SampleEntries;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownWriterTest {

  @Test
  void writesANumberedListWithItsParts() throws IOException {
    assertThat(written(MARKDOWN, all("Reading *group*"), full(), titled("Another")))
        .isEqualTo(
            """
            # Reading \\*group\\*

            1. [**Passive Safe Learning**](https://arxiv.org/abs/2502.20241)

               Ludwig van Beethoven Jr., Ann Lee and 3 others\\
               NVIDIA. Journal of Cups 12(3), 45–67, Press & Co, Bonn. arXiv:2502.20241 \\[cs.RO\\]. 28 February 2025\\
               <https://doi.org/10.1000/a%3Cb%3Ec> <https://github.com/a/b?x=1&y=%222%22>

               **Presented by Zoë Quinn on 3 February 2026. Bring the \\<video\\>**

               > It reaches 78.2% of cups & more.

               - “78.2%”

                 *How* measured?

               Tags: rl, robots/hands

               # Mine

               Ask about `tau`.

            2. **Another**

               Tags: rl, robots/hands
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*a* _b_ `c` | \\*a\\* \\_b\\_ \\`c\\`",
        "[x](y) <b> | \\[x\\](y) \\<b\\>",
        "A & B &amp; &#65; R&D | A & B \\&amp; \\&#65; R&D",
        "$5 ~x~ a^2 @key | \\$5 \\~x\\~ a\\^2 \\@key",
        "back\\slash | back\\\\slash",
        "1. one | 1\\. one",
        "12) twelve | 12\\) twelve",
        "- dash | \\- dash",
        "# hash | \\# hash",
        "C# 5.0 - done | C# 5.0 - done",
        "2025 was | 2025 was",
      })
  void escapesWhatIsMarkup(String text, String escaped) {
    assertThat(MarkdownText.line(text)).isEqualTo(escaped);
  }

  @Test
  void keepsAMarkOffTheBracket() {
    assertThat(MarkdownText.line("\u0301x & &amp;")).isEqualTo("&#769;x & \\&amp;");
  }

  @Test
  void givesEachHostileTitleOneItemAndNoMarkup() throws IOException {
    String text = written(MARKDOWN, ExportOptions.PLAIN, SampleEntries.hostile());
    assertThat(text.lines().filter(line -> !line.isEmpty()))
        .hasSize(SampleEntries.HOSTILE.size())
        .allMatch(line -> line.matches("\\d+\\. \\*\\*.*\\*\\*"));
    assertThat(Pattern.compile("(?<!\\\\)[<`\\[]").matcher(text).find()).isFalse();
  }
}
