package dev.lectern.settings;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The socket of an open window, at which later launches come, and the thread that meets them. */
final class LaterLaunches implements Closeable {

  private static final System.Logger LOG = System.getLogger(LaterLaunches.class.getName());

  /** So many may talk at once; more wait at the door. */
  private static final int MOST = 256;

  private static final long PAUSE_MILLIS = 100;

  private final Path socket;
  private final WindowLock lock;
  private final LaunchTalk talk;
  private final Semaphore places = new Semaphore(MOST);
  private @Nullable ServerSocketChannel server;
  private volatile boolean closed;

  LaterLaunches(Path socket, WindowLock lock, LaunchTalk talk) {
    this.socket = socket;
    this.lock = lock;
    this.talk = talk;
  }

  /** Meets them from now on; where another window does, as soon as that is gone. */
  void begin() throws IOException {
    try {
      ServerSocketChannel here = lock.isFree() ? open() : null;
      Thread.ofPlatform().name("later-launches").daemon().start(() -> meet(here));
    } catch (IOException refused) {
      close();
      throw refused;
    }
  }

  private void meet(@Nullable ServerSocketChannel here) {
    try {
      if (here != null) {
        meetAll(here);
        return;
      }
      lock.await();
      meetAll(open());
    } catch (IOException | InterruptedException ended) {
      LOG.log(System.Logger.Level.DEBUG, "no more launches are met", ended);
    }
  }

  /** Who has the lock may put away a socket that a killed window has left behind. */
  private synchronized ServerSocketChannel open() throws IOException {
    if (closed) {
      throw new IOException("the window is closed");
    }
    Files.deleteIfExists(socket);
    ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server = opened;
    opened.bind(UnixDomainSocketAddress.of(socket));
    OwnFolder.closeSocket(socket);
    return opened;
  }

  private void meetAll(ServerSocketChannel door) throws InterruptedException {
    while (!closed) {
      places.acquire();
      try {
        SocketChannel launch = door.accept();
        Thread.ofVirtual().start(() -> talkTo(launch));
      } catch (IOException noMoreFiles) {
        places.release();
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private void talkTo(SocketChannel launch) {
    try (launch) {
      talk.with(launch);
    } catch (IOException | RuntimeException broken) {
      LOG.log(System.Logger.Level.DEBUG, "a launch went away", broken);
    } finally {
      places.release();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    try (lock) {
      if (server != null) {
        server.close();
        Files.deleteIfExists(socket);
      }
    }
  }
}
