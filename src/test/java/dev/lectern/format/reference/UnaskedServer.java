package dev.lectern.format.reference;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this computer that counts who asks it, and answers nothing. */
final class UnaskedServer implements Closeable {

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger asked = new AtomicInteger();

  UnaskedServer() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var visitor = socket.accept()) {
        asked.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }

  String address(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/" + path;
  }

  int asked() {
    return asked.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
