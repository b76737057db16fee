package dev.lectern.format;

import static dev.lectern.format.SampleEntries.all;
import static dev.lectern.format.SampleEntries.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFormatTest {

  @Test
  void hasOneCodeAndOneExtensionForEachFormat() {
    assertThat(ExportFormat.codes())
        .doesNotHaveDuplicates()
        .contains("bibtex", "markdown", "html", "csv", "text", "json");
    assertThat(Arrays.stream(ExportFormat.values()).map(ExportFormat::title))
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsCodeInAnyCase(ExportFormat format) {
    assertThat(ExportFormat.of(format.code())).contains(format);
    assertThat(ExportFormat.of(" " + format.code().toUpperCase(java.util.Locale.ROOT)))
        .contains(format);
    assertThat(ExportFormat.of("nonsense")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void writesHostileTitlesAsWellFormedUnicodeWithoutControls(ExportFormat format)
      throws IOException {
    String file = written(format, all("Evil </h1> \n list"), SampleEntries.hostile());
    assertThat(file.codePoints())
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE)
        .noneMatch(c -> c < ' ' && "\n\r\t".indexOf(c) < 0);
    assertThat(file).endsWith("\n");
  }

  @ParameterizedTest
  @EnumSource
  void endsAFileWithoutPapersAsItShould(ExportFormat format) throws IOException {
    String none = written(format, ExportOptions.PLAIN);
    switch (format) {
      case JSON -> assertThat(none).isEqualTo("[]\n");
      case HTML -> assertThat(none).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
      case CSV -> assertThat(none).startsWith("key,type,title,authors,").endsWith("\r\n");
      default -> assertThat(none).doesNotContain("passivesafe");
    }
  }
}
