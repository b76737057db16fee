package dev.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "daily-papers-jan-9.txt",
        "daily-papers-aug-4.txt",
        "daily-papers-functional-grasping.txt"
      })
  void recognisesTheSamples(String name) throws Exception {
    DigestSource sample = BytesSource.resource("/dev/lectern/samples/" + name);
    assertThat(Formats.find(sample, null).format()).isEqualTo("huggingface");
  }

  @Test
  void takesTheFormatThatTheUserNames() throws Exception {
    assertThat(Formats.find(BytesSource.of("some text"), "HuggingFace").format())
        .isEqualTo("huggingface");
  }

  @Test
  void saysWhichFormatsThereAre() {
    assertThatThrownBy(() -> Formats.find(BytesSource.of("some text"), "docx"))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessageContaining("docx")
        .hasMessageContaining("huggingface");
  }

  @Test
  void refusesAnEmptyFile() {
    refuses(" \n\t\n".getBytes(StandardCharsets.UTF_8), "empty");
  }

  @Test
  void refusesBinaryFiles() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    refuses(noise, "binary");
    refuses(new byte[64], "binary");
  }

  @Test
  void refusesAPdf() {
    refuses("%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8), "PDF");
  }

  @Test
  void refusesAWebPage() {
    refuses(
        "<!DOCTYPE html>\n<html><body>Daily news</body></html>".getBytes(StandardCharsets.UTF_8),
        "HTML");
  }

  @Test
  void namesTheWebOfScienceWhoseOwnTagsItDoesNotRead() {
    String record = "PT J\nAU Lee, A\n   Roe, B\nTI Two cups\nSO CUPS\nPY 2006\nER\n\nEF\n";
    for (String head : List.of("", "FN Clarivate Analytics Web of Science\nVR 1.0\n")) {
      refuses((head + record).getBytes(StandardCharsets.UTF_8), "Web of Science");
      refuses((head + record).getBytes(StandardCharsets.UTF_8), "as RIS or BibTeX");
    }
    refuses(
        "FN ISI Export Format\r\nVR 1.0\r\n\r\nPT J\r\n".getBytes(StandardCharsets.UTF_8),
        "Web of Science");
  }

  @Test
  void refusesProse() {
    String prose =
        """
        Dear all,

        the garden is closed on Monday. We meet on Tuesday at ten, in front of the old gate, and \
        bring our own spades and lettuce.

        Yours, the snails
        """;
    refuses(prose.getBytes(StandardCharsets.UTF_8), "not a digest");
  }

  private static void refuses(byte[] bytes, String word) {
    assertThatThrownBy(() -> Formats.find(new BytesSource("odd.dat", bytes), null))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessageStartingWith("odd.dat")
        .hasMessageContaining(word);
  }
}
