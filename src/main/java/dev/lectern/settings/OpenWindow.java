package dev.lectern.settings;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The window that is open on a library, as later launches find it: a socket that only this user can
 * reach. Where there is none, or it does not answer, a launch opens a window of its own.
 */
public final class OpenWindow implements Closeable {

  private static final System.Logger LOG = System.getLogger(OpenWindow.class.getName());
  private static final String TAKEN = "taken";
  private static final String END = ".";

  private final ServerSocketChannel server;
  private final Path socket;
  private final Consumer<List<Path>> taker;

  private OpenWindow(ServerSocketChannel server, Path socket, Consumer<List<Path>> taker) {
    this.server = server;
    this.socket = socket;
    this.taker = taker;
  }

  /**
   * Takes files from later launches until it is closed.
   *
   * @param folder where sockets are, see {@link Places#sockets}
   * @param taker is given the files, on a thread of its own
   * @return what ends it; it does nothing where another window of the library listens already, or
   *     where this computer has no such sockets
   */
  public static Closeable listen(Path folder, Path library, Consumer<List<Path>> taker) {
    try {
      Path socket = socket(ownFolder(folder), library);
      if (answers(socket)) {
        return () -> {};
      }
      Files.deleteIfExists(socket);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      OpenWindow window = new OpenWindow(server, socket, taker);
      Thread.ofPlatform().name("later-launches").daemon().start(window::serve);
      return window;
    } catch (IOException | UnsupportedOperationException none) {
      LOG.log(System.Logger.Level.DEBUG, "later launches open windows of their own", none);
      return () -> {};
    }
  }

  /** Hands files to the window that is open on a library; false where there is none. */
  public static boolean handOver(Path folder, Path library, List<Path> files) {
    try {
      Path socket = socket(folder, library);
      return Files.exists(socket) && isMine(socket) && send(socket, files);
    } catch (IOException | UnsupportedOperationException none) {
      LOG.log(System.Logger.Level.DEBUG, "no open window answers", none);
      return false;
    }
  }

  private static boolean answers(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return Files.exists(socket) && channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException stale) {
      return false;
    }
  }

  private static boolean send(Path socket, List<Path> files) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      StringBuilder message = new StringBuilder();
      files.forEach(file -> message.append(file.toAbsolutePath().toUri()).append('\n'));
      message.append(END).append('\n');
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(message.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      return TAKEN.equals(lines(channel).readLine());
    }
  }

  private void serve() {
    while (server.isOpen()) {
      try (SocketChannel channel = server.accept()) {
        answer(channel);
      } catch (IOException | RuntimeException broken) {
        LOG.log(System.Logger.Level.DEBUG, "a launch went away", broken);
      }
    }
  }

  private void answer(SocketChannel channel) throws IOException {
    BufferedReader in = lines(channel);
    List<Path> files = new ArrayList<>();
    String line = in.readLine();
    while (line != null && !line.equals(END)) {
      files.add(Path.of(URI.create(line)));
      line = in.readLine();
    }
    if (line != null) {
      taker.accept(files);
      channel.write(StandardCharsets.UTF_8.encode(TAKEN + "\n"));
    }
  }

  private static BufferedReader lines(SocketChannel channel) {
    return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
  }

  /** The path of a socket must be short; two libraries of the same name hash apart. */
  private static Path socket(Path folder, Path library) throws IOException {
    Path real = Files.exists(library) ? library.toRealPath() : library.toAbsolutePath();
    return folder.resolve(Long.toHexString(hash(real.toString())) + ".sock");
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  private static Path ownFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!isMine(folder)) {
      throw new IOException(folder + " belongs to somebody else");
    }
    if (isPosix(folder)) {
      Files.setPosixFilePermissions(
          folder,
          Set.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));
    }
    return folder;
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Whether a file is this user's: of the same owner as what this user makes. */
  private static boolean isMine(Path path) throws IOException {
    return !isPosix(path) || Files.getOwner(path).getName().equals(System.getProperty("user.name"));
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
  }
}
