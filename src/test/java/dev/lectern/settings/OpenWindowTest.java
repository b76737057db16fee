package dev.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenWindowTest {

  private static final String NO_ANSWER = "does not answer, so nothing was handed to it";

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
    assertThat(handOver(List.of())).isFalse();
    listen(library).close();
    assertThat(handOver(List.of())).isFalse();
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(address());
    }
    assertThat(socket()).as("is left behind").exists();
    assertThat(handOver(List.of())).isFalse();
    try (Closeable window = listen(library)) {
      assertThat(window).isNotNull();
      assertThat(handOver(List.of())).isTrue();
    }
  }

  @Test
  void leavesFilesToTheWindowThatWasThereFirst() throws Exception {
    try (Closeable first = listen(library);
        Closeable second =
            OpenWindow.listen(sockets(), library, Runnable::run, files -> taken.add(List.of()))) {
      assertThat(first).isNotSameAs(second);
      List<Path> files = List.of(folder.resolve("a.txt"));
      assertThat(handOver(files)).isTrue();
      assertThat(taken.take()).isEqualTo(files);
    }
  }

  @Test
  void findsTheWindowByAllNamesOfTheLibrary() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), library);
    try (Closeable window = listen(library)) {
      assertThat(window).isNotNull();
      List<Path> relative = List.of(Path.of("a.txt"));
      assertThat(OpenWindow.handOver(sockets(), link, relative)).isTrue();
      assertThat(taken.take()).containsExactly(Path.of("a.txt").toAbsolutePath());
    }
  }

  @Test
  void isReachedByThisUserOnly() throws IOException {
    try (Closeable window = listen(library)) {
      assertThat(window).isNotNull();
      assertThat(permissions(sockets())).isEqualTo("rwx------");
      Files.setPosixFilePermissions(sockets(), PosixFilePermissions.fromString("rwxrwxrwx"));
      assertThat(handOver(List.of())).as("anybody may have put it there").isFalse();
      Path link = Files.createSymbolicLink(folder.resolve("l"), sockets());
      Files.setPosixFilePermissions(sockets(), PosixFilePermissions.fromString("rwx------"));
      assertThat(OpenWindow.handOver(link, library, List.of())).isFalse();
      assertThat(handOver(List.of())).isTrue();
    }
  }

  @Test
  void saysThatTheWindowDoesNotAnswer() throws IOException {
    OwnFolder.make(sockets());
    try (ServerSocketChannel stopped = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      stopped.bind(address());
      doesNotAnswer();
    }
  }

  @Test
  void saysSoAlsoWhereNobodyMoreCanWaitAtItsDoor() throws IOException {
    OwnFolder.make(sockets());
    List<SocketChannel> waiting = new ArrayList<>();
    try (ServerSocketChannel stopped = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      stopped.bind(address(), 1);
      while (waiting.isEmpty() || waiting.getLast().isConnected()) {
        waiting.add(SocketChannel.open(StandardProtocolFamily.UNIX));
        waiting.getLast().configureBlocking(false);
        try {
          waiting.getLast().connect(address());
        } catch (IOException full) {
          break;
        }
      }
      doesNotAnswer();
    } finally {
      for (SocketChannel each : waiting) {
        each.close();
      }
    }
  }

  @Test
  void saysThatTheWindowIsBusyAndHandsItNothingLater() throws IOException {
    List<Runnable> later = new ArrayList<>();
    try (Closeable window = OpenWindow.listen(sockets(), library, later::add, taken::add)) {
      assertThat(window).isNotNull();
      assertThatThrownBy(() -> handOver(List.of(library))).hasMessageContaining(NO_ANSWER);
      assertThat(later).hasSize(1);
      later.getFirst().run();
      assertThat(taken).isEmpty();
    }
  }

  private void doesNotAnswer() {
    assertThatThrownBy(
            () -> OpenWindow.handOver(sockets(), library, List.of(), Duration.ofMillis(300)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(library.toString())
        .hasMessageContaining(NO_ANSWER);
  }

  private boolean handOver(List<Path> files) throws IOException {
    return OpenWindow.handOver(sockets(), library, files);
  }

  private Path socket() {
    return OpenWindow.socket(sockets(), library);
  }

  private UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(socket());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Closeable listen(Path of) {
    return OpenWindow.listen(sockets(), of, Runnable::run, taken::add);
  }

  private Path sockets() {
    return folder.resolve("s");
  }
}
