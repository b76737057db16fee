package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Holds every change over the sample digests and over 3,724 papers of 2024 and 2025 to reviewed
 * files.
 */
class ReadableCorpusTest {
  private static final List<String> SAMPLES =
      List.of(
          "daily-papers-jan-9.txt",
          "daily-papers-aug-4.txt",
          "daily-papers-functional-grasping.txt");

  @Test
  void changesTheSampleDigestsAsReviewed() {
    List<String> changes = new ArrayList<>();
    for (String sample : SAMPLES) {
      List<String> lines = lines("/dev/lectern/samples/" + sample);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        for (Replacement change : ReadableText.of(line).changes()) {
          String verbatim = line.substring(change.start(), change.end());
          changes.add(sample + "\t" + (i + 1) + "\t" + verbatim + "\t" + change.readable());
        }
      }
    }
    assertThat(changes).isEqualTo(lines("readable-digests.tsv"));
  }

  /** Each line: paper, passage as printed, passage as read; both with escaped line breaks. */
  @Test
  void readsThePassagesOfTheCorpusAsReviewed() {
    List<String> rows = lines("readable-corpus.tsv");
    assertThat(rows).hasSizeGreaterThan(1000);
    SoftAssertions softly = new SoftAssertions();
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      String readable = ReadableText.of(cells[1].translateEscapes()).text();
      softly.assertThat(readable).as(cells[0]).isEqualTo(cells[2].translateEscapes());
    }
    softly.assertAll();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = ReadableCorpusTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
