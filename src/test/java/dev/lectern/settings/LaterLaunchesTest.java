package dev.lectern.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever else comes to the socket of a window, it takes the files of the next launch. */
class LaterLaunchesTest {

  private static final List<Path> FILES = List.of(Path.of("a.txt").toAbsolutePath());

  private final BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();
  private final List<SocketChannel> others = new ArrayList<>();
  private Path folder;
  private Path library;
  private Closeable window;

  @BeforeEach
  void opensAWindow() throws IOException {
    folder = Files.createTempDirectory("lw");
    library = folder.resolve("library.db");
    window = OpenWindow.listen(folder, library, Runnable::run, taken::add);
  }

  @AfterEach
  void closesIt() throws IOException {
    for (SocketChannel other : others) {
      other.close();
    }
    window.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 400})
  void silentOnesAreSentAway(int number) throws Exception {
    for (int i = 0; i < number; i++) {
      connect();
    }
    takesTheNext();
    for (SocketChannel other : others) {
      assertThat(other.read(ByteBuffer.allocate(1)))
          .as("is sent away without a word")
          .isEqualTo(-1);
    }
  }

  /** One that says a byte now and then is not silent, yet it never comes to an end. */
  @Test
  void aSlowOneIsSentAway() throws Exception {
    SocketChannel slow = connect();
    takesTheNext();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                say(slow, "f");
                Thread.sleep(100);
              }
            })
        .isInstanceOf(IOException.class);
    takesTheNext();
  }

  @Test
  void oneThatNeverStopsIsSentAway() throws Exception {
    SocketChannel endless = connect();
    String line = "file:///" + "a".repeat(100_000) + "\n";
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                say(endless, line);
              }
            })
        .isInstanceOf(IOException.class);
    takesTheNext();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/a.txt\n.\n",
        "jar:file:///a.zip!/b\n.\n",
        "file://host/share/a.txt\n.\n",
        "file:a.txt\n.\n",
        "a b\n.\n",
        "\n.\n",
        "\0\u0001\u0002\n.\n",
        "file:///%00\n.\n",
        "GET / HTTP/1.1\r\n\r\n.\n",
      })
  void oneThatNamesNoFileIsSentAway(String nonsense) throws Exception {
    SocketChannel other = connect();
    say(other, nonsense);
    assertThat(other.read(ByteBuffer.allocate(1))).isEqualTo(-1);
    assertThat(taken).isEmpty();
    takesTheNext();
  }

  @Test
  void oneThatGoesAwayInTheMiddleHandsOverNothing() throws Exception {
    SocketChannel other = connect();
    say(other, "file:///a.txt\n");
    other.close();
    takesTheNext();
    assertThat(taken).isEmpty();
  }

  @Test
  void tooManyFilesAreNotSent() {
    List<Path> many = List.of(Path.of("a".repeat(100)).toAbsolutePath());
    List<Path> all = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      all.addAll(many);
    }
    assertThatThrownBy(() -> OpenWindow.handOver(folder, library, all))
        .hasMessageContaining("name their folder instead");
    assertThat(taken).isEmpty();
  }

  private void takesTheNext() throws Exception {
    assertThat(OpenWindow.handOver(folder, library, FILES)).isTrue();
    assertThat(taken.take()).isEqualTo(FILES);
  }

  private SocketChannel connect() throws IOException {
    Path socket = OpenWindow.socket(folder, library);
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
    others.add(channel);
    return channel;
  }

  private static void say(SocketChannel channel, String text) throws IOException {
    ByteBuffer bytes = UTF_8.encode(text);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
