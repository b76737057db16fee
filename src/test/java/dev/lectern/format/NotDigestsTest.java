package dev.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.Formats.Guess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of which no paper may come in unasked; all of them name papers. */
class NotDigestsTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/lectern/not-digests");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void areManyOfManyKinds() throws IOException {
    assertThat(files()).hasSizeGreaterThan(75);
    assertThat(files().stream().map(Path::getParent).distinct()).hasSizeGreaterThan(7);
  }

  @ParameterizedTest
  @MethodSource("files")
  void looksLikeNoFormat(Path file) throws IOException {
    BytesSource source =
        new BytesSource(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    assertThat(Formats.guesses(source)).noneMatch(Guess::isLikely);
    assertThat(Formats.guesses(new BytesSource("some.txt", source.bytes())))
        .noneMatch(Guess::isLikely);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://huggingface.co/papers/2502.20241",
        "[Passive Safety](https://huggingface.co/papers/2502.20241)",
        "### [Passive Safety of Robots](https://huggingface.co/papers/2502.20241)",
        "[12](https://huggingface.co/login?next=%2Fpapers%2F2502.20241)",
        "• 4 authors",
        "Daily Papers",
        "@article{a, title={Passive Safety}, year={2024}}",
        "TY  - JOUR",
      })
  void oneSignInProseIsNotEnough(String sign) throws IOException {
    String prose = Files.readString(FOLDER.resolve("prose/letter.txt"));
    for (String text : List.of(sign + "\n\n" + prose, prose + "\n" + sign + "\n\n" + prose)) {
      assertThat(Formats.guesses(BytesSource.of(text))).as(text).noneMatch(Guess::isSure);
    }
    String between = prose + "\n" + sign + "\n\n" + prose;
    assertThat(Formats.guesses(BytesSource.of(between))).noneMatch(Guess::isLikely);
  }
}
