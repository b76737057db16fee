package dev.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.TextLines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {

  private static final String TEXT = "Première “ligne”\r\nsecond\n\nλ 🐙\rlast";

  @Test
  void numbersLinesWhateverEndsThem() throws IOException {
    assertThat(lines(TEXT.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("1 Première “ligne”", "2 second", "3 ", "4 λ 🐙", "5 last");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void understandsByteOrderMarks(String charset) throws IOException {
    assertThat(lines(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))))
        .first()
        .isEqualTo("1 Première “ligne”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void recognisesWideCharactersWithoutAMark(String charset) throws IOException {
    assertThat(lines("Daily Papers\r\nJan 9".getBytes(Charset.forName(charset))))
        .containsExactly("1 Daily Papers", "2 Jan 9");
  }

  @Test
  void takesOtherBytesForWindows1252() throws IOException {
    byte[] old = "naïve – “déjà vu”\nÉ".getBytes(Charset.forName("windows-1252"));
    assertThat(lines(old)).containsExactly("1 naïve – “déjà vu”", "2 É");
  }

  @Test
  void readsFilesGluedFromTwoEncodings() throws IOException {
    byte[] first = "\uFEFFcafé\n".getBytes(StandardCharsets.UTF_8);
    byte[] second = "café\n".getBytes(Charset.forName("windows-1252"));
    InputStream glued =
        new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second));
    assertThat(lines(glued.readAllBytes())).containsExactly("1 café", "2 café");
  }

  @Test
  void dropsACharacterThatTheEndOfTheFileCuts() throws IOException {
    byte[] whole = "λλ".getBytes(StandardCharsets.UTF_8);
    assertThat(lines(Arrays.copyOf(whole, 3))).containsExactly("1 λ\uFFFD");
  }

  @Test
  void keepsOnlyTheStartOfAnAbsurdLine() throws IOException {
    DigestSource source = new StreamSource(new Repeated(100_000_000));
    try (TextLines lines = TextLines.open(source)) {
      Line line = lines.next();
      assertThat(line.cut()).isTrue();
      assertThat(line.text()).hasSize(TextLines.LONGEST_LINE);
      assertThat(lines.next()).isNull();
    }
  }

  private static List<String> lines(byte[] bytes) throws IOException {
    List<String> found = new ArrayList<>();
    try (TextLines lines = TextLines.open(new BytesSource("lines.txt", bytes))) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        found.add(line.number() + " " + line.text());
      }
    }
    return found;
  }

  private record StreamSource(InputStream stream) implements DigestSource {
    @Override
    public String name() {
      return "endless.txt";
    }

    @Override
    public InputStream open() {
      return stream;
    }
  }

  private static final class Repeated extends InputStream {
    private long left;

    Repeated(long size) {
      left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }
  }
}
