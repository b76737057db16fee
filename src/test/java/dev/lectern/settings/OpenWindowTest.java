package dev.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenWindowTest {

  private final BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
  private Path folder;
  private Path library;

  /** Paths of sockets are short, and JUnit's folders may be long. */
  @BeforeEach
  void makesAFolder() throws IOException {
    folder = Files.createTempDirectory("lw");
    library = Files.createFile(folder.resolve("library.db"));
  }

  @AfterEach
  void deletesIt() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void handsFilesToTheWindowOfTheSameLibrary() throws Exception {
    List<Path> files = List.of(folder.resolve("two words.txt"), folder.resolve("ä\n.bib"));
    try (Closeable window = listen(library)) {
      assertThat(OpenWindow.handOver(sockets(), library, files)).isTrue();
      assertThat(taken.take()).isEqualTo(files);
      Path other = folder.resolve("other.db");
      assertThat(OpenWindow.handOver(sockets(), other, files)).isFalse();
      assertThat(window).isNotNull();
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void letsALaunchOpenItsOwnWindowWhenTheOtherIsClosedOrGone() throws IOException {
    assertThat(OpenWindow.handOver(sockets(), library, List.of())).isFalse();
    listen(library).close();
    assertThat(OpenWindow.handOver(sockets(), library, List.of())).isFalse();
    Path socket;
    try (Closeable window = listen(library)) {
      assertThat(window).isNotNull();
      try (var left = Files.list(sockets())) {
        socket = left.findFirst().orElseThrow();
      }
      Files.move(socket, folder.resolve("kept"));
    }
    Files.move(folder.resolve("kept"), socket);
    assertThat(OpenWindow.handOver(sockets(), library, List.of())).isFalse();
    try (Closeable window = listen(library)) {
      assertThat(window).isNotNull();
      assertThat(OpenWindow.handOver(sockets(), library, List.of())).isTrue();
    }
  }

  @Test
  void leavesFilesToTheWindowThatWasThereFirst() throws Exception {
    try (Closeable first = listen(library);
        Closeable second = OpenWindow.listen(sockets(), library, files -> taken.add(List.of()))) {
      assertThat(first).isNotSameAs(second);
      List<Path> files = List.of(folder.resolve("a.txt"));
      assertThat(OpenWindow.handOver(sockets(), library, files)).isTrue();
      assertThat(taken.take()).isEqualTo(files);
    }
  }

  @Test
  void isReachedByThisUserOnly() throws IOException {
    try (Closeable window = listen(library)) {
      assertThat(window).isNotNull();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sockets())))
          .isEqualTo("rwx------");
    }
  }

  private Closeable listen(Path of) {
    return OpenWindow.listen(sockets(), of, taken::add);
  }

  private Path sockets() {
    return folder.resolve("s");
  }
}
