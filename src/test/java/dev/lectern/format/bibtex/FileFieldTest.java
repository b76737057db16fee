package dev.lectern.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Link;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileFieldTest {

  @Test
  void writesLinksAndFilesAsJabrefDoesAndReadsThemAgain() {
    Path file = Path.of("/home/ann/Grasp; {cups}: one.pdf");
    String field =
        FileField.of(
            List.of(
                new Link(Link.Role.CODE, "https://github.com/a/b?x=1"),
                new Link(Link.Role.PDF, "https://arxiv.org/pdf/2502.20241"),
                new Link(Link.Role.OTHER, "https://a.example/{b")),
            List.of(file, Path.of("/no-ending")));
    assertThat(field)
        .isEqualTo(
            "code:https\\://github.com/a/b?x=1:URL;:https\\://arxiv.org/pdf/2502.20241:PDF"
                + ";:https\\://a.example/%7Bb:URL"
                + ";:/home/ann/Grasp\\; {cups}\\: one.pdf:PDF;:/no-ending:");
    assertThat(FileField.paths(field))
        .containsExactly(
            "https://github.com/a/b?x=1",
            "https://arxiv.org/pdf/2502.20241",
            "https://a.example/%7Bb",
            file.toString(),
            "/no-ending");
  }

  @Test
  void leavesOutAPathThatWouldBreakTheEntryAndIsEmptyWithoutAny() {
    assertThat(FileField.of(List.of(), List.of(Path.of("/a}b.pdf")))).isEmpty();
    assertThat(FileField.of(List.of(), List.of())).isEmpty();
  }
}
