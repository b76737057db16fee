package dev.lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedTextTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 10, 32, 59);

  @TempDir Path folder;

  @Test
  void becomesAFileThatIsNamedByItsTime() throws IOException {
    PastedText text = new PastedText("@article{a, title={A}}", "<p>@article{a, title={A}}</p>");
    Path first = text.writeTo(folder, NOW);
    assertThat(first).hasFileName("pasted 2026-11-21 10.32.txt").hasContent(text.text());
    assertThat(text.writeTo(folder, NOW)).hasFileName("pasted 2026-11-21 10.32 (2).txt");
  }

  @Test
  void isHtmlWhereThereIsNoText() throws IOException {
    PastedText html = new PastedText(" ", "<p>Words</p>");
    assertThat(html.writeTo(folder, NOW)).hasExtension("html").hasContent("<p>Words</p>");
  }

  @Test
  void isNothingWithoutWords() {
    assertThat(new PastedText("\n", " ").isEmpty()).isTrue();
    assertThat(new PastedText("", "<p>").isEmpty()).isFalse();
  }
}
