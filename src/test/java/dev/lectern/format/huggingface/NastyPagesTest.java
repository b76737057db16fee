package dev.lectern.format.huggingface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NastyPagesTest {

  private static final String FOLDER = "/dev/lectern/format/huggingface/nasty/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open-brackets.txt",
        "only-metadata.txt",
        "broken-references.txt",
        "broken-markdown.md",
        "huge-numbers.txt",
        "broken-bytes.txt",
        "tabs-and-odd-ends.txt"
      })
  void givesPapersAndWarningsOrOneRefusal(String name) throws IOException {
    CollectingSink sink = new CollectingSink();
    try {
      new HuggingFaceReader().read(BytesSource.resource(FOLDER + name), sink);
      assertThat(sink.papers).isNotEmpty().allMatch(p -> p.line() > 0);
    } catch (UnreadableDigestException refusal) {
      assertThat(refusal).hasMessageContaining(name);
      assertThat(sink.papers).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"huge-numbers.txt", "only-metadata.txt", "open-brackets.txt"})
  void isNeverSilentAboutWhatItCannotRead(String name) throws IOException {
    CollectingSink sink = new CollectingSink();
    try {
      new HuggingFaceReader().read(BytesSource.resource(FOLDER + name), sink);
    } catch (UnreadableDigestException refusal) {
      assertThat(refusal).hasMessageContaining(name);
    }
    assertThat(sink.warnings).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"•   ", "- ", "o ", "a-", "1,000,", "[x] ", "(", "\\", "**"})
  void survivesAnEndlessRowOfOnePiece(String piece) throws IOException {
    String row = "  " + piece.repeat(20_000) + "\n";
    String page =
        new String(BytesSource.resource(FOLDER + "only-metadata.txt").bytes(), UTF_8)
            .replace("authors\n", "authors\n" + row);
    CollectingSink sink = new CollectingSink();
    try {
      new HuggingFaceReader().read(BytesSource.of(page), sink);
    } catch (UnreadableDigestException refusal) {
      assertThat(sink.papers).isEmpty();
      return;
    }
    assertThat(sink.warnings).isNotEmpty();
  }
}
