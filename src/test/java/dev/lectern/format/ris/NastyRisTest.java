package dev.lectern.format.ris;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.Telling;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NastyRisTest {

  private static final String REAL = "/dev/lectern/samples-of-others/ris/";
  private static final List<byte[]> FILES =
      List.of(
          BytesSource.resource(REAL + "asreview-ris_issue_1099.txt").bytes(),
          BytesSource.resource(REAL + "asreview-baseline_tag_and_field_definitions.ris").bytes(),
          BytesSource.resource(REAL + "RisImporterTest6.ris").bytes());

  private static CollectingSink read(DigestSource source) throws IOException {
    CollectingSink sink = new CollectingSink();
    try {
      new RisReader().read(source, sink);
    } catch (UnreadableDigestException documented) {
      assertThat(documented).hasMessageContaining(source.name());
    }
    return sink;
  }

  private static CollectingSink read(String ris) throws IOException {
    return read(BytesSource.of(ris));
  }

  @Property(tries = 300)
  void survivesDamagedFiles(@ForAll Random random) throws IOException {
    byte[] bytes = FILES.get(random.nextInt(FILES.size())).clone();
    for (int i = random.nextInt(40); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int start = random.nextInt(bytes.length);
    int end = start + random.nextInt(bytes.length - start);
    byte[] piece = java.util.Arrays.copyOfRange(bytes, random.nextBoolean() ? 0 : start, end);
    assertThat(read(new BytesSource("damaged.ris", piece)).fields()).allMatch(Telling::isEnough);
  }

  @Test
  void keepsTheGoodRecordsAmongBadOnes() throws IOException {
    CollectingSink sink =
        read(
            """
            TY  - JOUR
            ER  -
            ER  -
            ER  - ER  -
            TY  -
            TI  - Snails
            TY  - QQQQ
            TI  -
            T1  - Slugs
            PY  - 99999
            SP  -
            EP  - 3
            DO  - none
            ER  -
            """);
    assertThat(sink.titles()).containsExactly("Snails", "Slugs");
    assertThat(sink.fields().getLast().extra())
        .containsEntry("ris:type", "QQQQ")
        .containsEntry("ris:EP", "3")
        .containsEntry("ris:DO", "none");
    assertThat(sink.warnings)
        .containsExactly(
            "1: The record that starts here has no title and names no paper; it was left out.",
            "10: “99999” is no date that can be read; it was kept, but counts as no date.");
  }

  @Test
  void cutsARecordThatIsTooLong() throws IOException {
    byte[] head = "TY  - JOUR\nTI  - Snails\nN1  - first\n".getBytes(StandardCharsets.UTF_8);
    byte[] more = ("snail ".repeat(10_000) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] tail = "ER  - \nTY  - JOUR\nTI  - Slugs\nER  - \n".getBytes(StandardCharsets.UTF_8);
    List<byte[]> parts =
        IntStream.range(0, 402).mapToObj(i -> i == 0 ? head : i < 401 ? more : tail).toList();
    CollectingSink sink = read(streamed(parts));
    assertThat(sink.titles()).containsExactly("Snails", "Slugs");
    assertThat(sink.warnings)
        .containsExactly(
            "1: This record is longer than 16 million characters; the rest of it was left out.");
  }

  @Test
  void cutsALineWithoutAnEnd() throws IOException {
    CollectingSink sink =
        read("TY  - JOUR\nTI  - " + "Snail ".repeat(20_000) + "\nPY  - 2010\nER  - ");
    assertThat(sink.fields().getFirst().published()).hasToString("2010");
    assertThat(sink.warnings)
        .containsExactly(
            "2: This line is longer than 65536 characters; the rest of it was left out.");
  }

  @Test
  void readsManyFieldsOfOneRecord() throws IOException {
    CollectingSink sink =
        read("TY  - JOUR\nTI  - Snails\n" + "AU  - Lee, Ann\nKW  - a\nUR  - x\n".repeat(20_000));
    assertThat(sink.fields().getFirst().authors()).hasSize(20_000);
  }

  private static DigestSource streamed(List<byte[]> parts) {
    return new DigestSource() {
      @Override
      public String name() {
        return "long.ris";
      }

      @Override
      public InputStream open() {
        return new SequenceInputStream(
            Collections.enumeration(
                parts.stream().map(java.io.ByteArrayInputStream::new).toList()));
      }
    };
  }
}
