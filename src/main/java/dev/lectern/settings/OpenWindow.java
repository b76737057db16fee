package dev.lectern.settings;

import dev.lectern.files.RealPath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The window that is open on a library, as later launches find it: a socket that only this user can
 * reach. Where there is none, a launch opens a window of its own.
 */
public final class OpenWindow {

  /** How long the name of a socket is. */
  static final int NAME_LENGTH = 21;

  private static final System.Logger LOG = System.getLogger(OpenWindow.class.getName());

  /** Longer than a window that is well takes to answer, or to say that it is busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private OpenWindow() {}

  /**
   * Takes files from later launches until it is closed; where another window of the library does
   * so, as soon as that is gone.
   *
   * @param folder where sockets are, see {@link Places#sockets}
   * @param window runs what the window does, soon
   * @param taker is given the files, by {@code window}
   * @return what ends it; it does nothing where this computer has no such sockets
   */
  public static Closeable listen(
      Path folder, Path library, Executor window, Consumer<List<Path>> taker) {
    try {
      Path socket = socket(OwnFolder.make(folder), library);
      Optional<WindowLock> lock = WindowLock.on(lock(socket));
      if (lock.isPresent()) {
        LaterLaunches launches =
            new LaterLaunches(socket, lock.get(), new LaunchTalk(window, taker));
        launches.begin();
        return launches;
      }
    } catch (IOException | UnsupportedOperationException none) {
      LOG.log(System.Logger.Level.DEBUG, "later launches open windows of their own", none);
    }
    return () -> {};
  }

  /**
   * Hands files to the window that is open on a library; false where there is none.
   *
   * @throws IOException with a sentence, where there is one and it does not answer
   */
  public static boolean handOver(Path folder, Path library, List<Path> files) throws IOException {
    return handOver(folder, library, files, PATIENCE);
  }

  static boolean handOver(Path folder, Path library, List<Path> files, Duration patience)
      throws IOException {
    Path socket = socket(folder, library);
    if (!Files.exists(socket, LinkOption.NOFOLLOW_LINKS) || !OwnFolder.isClosed(folder)) {
      return false;
    }
    return switch (new HandOver(socket, LaunchMessage.of(files), patience).talk()) {
      case TAKEN -> true;
      case NOBODY_THERE -> false;
      case NO_ANSWER, CUT_OFF ->
          throw new IOException(
              "the window that is open on %s does not answer, so nothing was handed to it; try again when it does, or end it first"
                  .formatted(library));
    };
  }

  /** The path of a socket must be short; two libraries of the same name hash apart. */
  static Path socket(Path folder, Path library) {
    return folder.resolve(
        HexFormat.of().toHexDigits(hash(RealPath.of(library).toString())) + ".sock");
  }

  private static Path lock(Path socket) {
    return socket.resolveSibling(socket.getFileName() + ".lock");
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
