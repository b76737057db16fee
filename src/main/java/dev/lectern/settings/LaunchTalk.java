package dev.lectern.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * What the open window and one launch say to each other: files, and a word when the window has
 * taken them. Neither a silent launch nor a busy window keeps the other waiting.
 */
final class LaunchTalk {

  /** A launch says all it has to say at once. */
  private static final Duration LISTENING = Duration.ofSeconds(3);

  /** A window that does not come to it is too busy to be handed anything. */
  private static final Duration TAKING = Duration.ofSeconds(5);

  private final Executor window;
  private final Consumer<List<Path>> taker;
  private final Semaphore room = new Semaphore(LaunchMessage.LARGEST);

  /**
   * @param window runs what the window does with them
   */
  LaunchTalk(Executor window, Consumer<List<Path>> taker) {
    this.window = window;
    this.taker = taker;
  }

  void with(SocketChannel launch) throws IOException {
    List<Path> files;
    try (TimeLimit _ = new TimeLimit(launch, LISTENING)) {
      files = LaunchMessage.read(launch, room);
    }
    launch.configureBlocking(false);
    String word = isTaken(launch, files) ? LaunchMessage.TAKEN : LaunchMessage.BUSY;
    launch.write(StandardCharsets.UTF_8.encode(word));
  }

  private boolean isTaken(SocketChannel launch, List<Path> files) {
    CompletableFuture<Void> taking = CompletableFuture.runAsync(() -> take(launch, files), window);
    try {
      taking.get(TAKING.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException busy) {
      // What the launch was told did not happen must not happen later.
      taking.cancel(false);
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A launch that waited in vain has told its user that nothing was taken. */
  private void take(SocketChannel launch, List<Path> files) {
    try {
      if (launch.read(ByteBuffer.allocate(1)) != 0) {
        throw new IOException("the launch went away");
      }
      taker.accept(files);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
