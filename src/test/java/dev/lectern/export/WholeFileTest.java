package dev.lectern.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void leavesWhatWasThereWhenTheWritingFails() throws IOException {
    Path file = Files.writeString(folder.resolve("papers.bib"), "before");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.print("half");
                      throw new IOException("no more");
                    }))
        .hasMessage("no more");
    assertThat(file).hasContent("before");
    assertThat(folder.toFile().list()).containsExactly("papers.bib");
  }

  @Test
  void mayBeReadByThoseWhoMayReadAnyNewFile() throws IOException {
    assumePosix();
    Path plain = Files.createFile(folder.resolve("plain.txt"));
    Path file = folder.resolve("papers.bib");
    WholeFile.write(file, out -> out.print("papers"));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aReplacedFileStaysAsOpenToOthersAsItWas() throws IOException {
    assumePosix();
    Path file = Files.createFile(folder.resolve("papers.bib"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    WholeFile.write(file, out -> out.print("papers"));
    assertThat(file).hasContent("papers");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-rw-rw-"));
  }

  @Test
  void aReplacedFileIsAtNoMomentMoreOpenThanItWas() throws IOException {
    assumePosix();
    Path file = Files.createFile(folder.resolve("papers.bib"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    WholeFile.write(
        file,
        out -> {
          try (var files = Files.list(folder)) {
            assertThat(files)
                .hasSize(2)
                .allSatisfy(
                    each ->
                        assertThat(Files.getPosixFilePermissions(each))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
          }
          out.print("papers");
        });
    assertThat(file).hasContent("papers");
  }

  @Test
  void writesWhereALinkLeads() throws IOException {
    assumePosix();
    Path there = Files.createDirectory(folder.resolve("there")).resolve("papers.bib");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there/papers.bib"));
    WholeFile.write(link, out -> out.print("first"));
    WholeFile.write(link, out -> out.print("second"));
    assertThat(link).isSymbolicLink();
    assertThat(there).hasContent("second");
    Path lost = Files.createSymbolicLink(folder.resolve("lost"), Path.of("gone/papers.bib"));
    assertThatThrownBy(() -> WholeFile.write(lost, out -> out.print("x")))
        .hasMessageContaining("there is no folder");
  }

  private static void assumePosix() {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
  }
}
