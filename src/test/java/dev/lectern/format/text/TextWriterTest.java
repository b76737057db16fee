package dev.lectern.format.text;

import static dev.lectern.format.ExportFormat.TEXT;
import static dev.lectern.format.SampleEntries.all;
import static dev.lectern.format.SampleEntries.full;
import static dev.lectern.format.SampleEntries.titled;
import static dev.lectern.format.SampleEntries.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.SampleEntries;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextWriterTest {

  @Test
  void writesWhatOnePastesIntoAMail() throws IOException {
    assertThat(written(TEXT, ExportOptions.PLAIN, full(), titled("Another")))
        .isEqualTo(
            """
            1. Passive Safe Learning
               Ludwig van Beethoven Jr., Ann Lee and 3 others
               NVIDIA. Journal of Cups 12(3), 45–67, Press & Co, Bonn. arXiv:2502.20241 [cs.RO]. 28 February 2025
               https://arxiv.org/abs/2502.20241
               https://doi.org/10.1000/a%3Cb%3Ec
               https://github.com/a/b?x=1&y=%222%22

            2. Another
            """);
  }

  @Test
  void saysOnAReadingListWhoPresentsWhen() throws IOException {
    String text = written(TEXT, all("Reading group"), full());
    assertThat(text)
        .startsWith("Reading group\n\n1. ")
        .contains("\n   Presented by Zoë Quinn on 3 February 2026. Bring the <video>\n")
        .contains("\n   Tags: rl, robots/hands\n")
        .contains("\n\n   It reaches 78.2% of cups & more.\n")
        .contains("\n\n   # Mine\n\n   Ask about `tau`.\n")
        .contains("\n\n   “78.2%”\n   *How* measured?\n");
    assertThat(written(TEXT, all(null), full())).contains("   Reading group: Presented by Zoë");
  }

  @Test
  void keepsATitleOnItsLine() throws IOException {
    String text = written(TEXT, ExportOptions.PLAIN, SampleEntries.hostile());
    int papers = SampleEntries.HOSTILE.size();
    assertThat(text.lines().filter(line -> !line.isEmpty())).hasSize(papers);
    assertThat(text).contains(". Two lines and three four\n").contains(". ◌\u0301Starts");
    assertThat(text).endsWith(". Untitled\n").doesNotContain("\u202E").doesNotContain("\u2067");
  }

  @Test
  void saysNoDateWithoutAYear() throws IOException {
    ExportEntry undated =
        SampleEntries.of(
            PaperFields.builder("T").authorCount(1).published(new PartialDate(0, 2, 28)).build());
    assertThat(written(TEXT, ExportOptions.PLAIN, undated)).isEqualTo("1. T\n   1 author\n");
  }
}
