package dev.lectern.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.DigestSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTextTest {

  @Test
  void numbersLinesAsReadersDo() throws IOException {
    DigestText text = read("\uFEFFa\r\nb\rc\n\nd");
    assertThat(text.size()).isEqualTo(5);
    assertThat(text.line(1)).isEqualTo("a");
    assertThat(text.line(3)).isEqualTo("c");
    assertThat(text.line(4)).isEmpty();
    assertThat(text.line(5)).isEqualTo("d");
    assertThat(text.isWhole()).isTrue();
  }

  @Test
  void showsTheStartOfLongLinesAndSaysWhich() throws IOException {
    String longest = "x".repeat(DigestText.LONGEST_LINE);
    DigestText text = read(longest + "\n" + longest + "y\n" + "z".repeat(200_000) + "\nend");
    assertThat(text.size()).isEqualTo(4);
    assertThat(text.cutLines()).isEqualTo(2);
    assertThat(text.isCut(1)).isFalse();
    assertThat(text.isCut(2)).isTrue();
    assertThat(text.line(2)).isEqualTo(longest);
    assertThat(text.line(3)).hasSize(DigestText.LONGEST_LINE);
    assertThat(text.line(4)).isEqualTo("end");
  }

  @Test
  void showsPicturesOfControlCharacters() throws IOException {
    assertThat(read("a\0b\tc\u0007").line(1)).isEqualTo("a␀b\tc␇");
  }

  @Test
  void saysThatItStoppedEarly() throws IOException {
    DigestText text = DigestText.read(new Words("a\nb\nc"), () -> true, 2);
    assertThat(text.size()).isEqualTo(2);
    assertThat(text.isWhole()).isFalse();
    assertThat(DigestText.read(new Words("a\nb"), () -> true, 2).isWhole()).isTrue();
  }

  @Test
  void stopsWhenNobodyWaitsForItAnyMore() throws IOException {
    DigestText text = DigestText.read(new Words("a\n".repeat(5_000)), () -> false);
    assertThat(text.size()).isZero();
    assertThat(text.isWhole()).isFalse();
  }

  private static DigestText read(String words) throws IOException {
    return DigestText.read(new Words(words), () -> true);
  }

  private record Words(String text) implements DigestSource {
    @Override
    public String name() {
      return "words.txt";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
