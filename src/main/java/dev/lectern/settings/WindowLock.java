package dev.lectern.settings;

import dev.lectern.files.FileAccess;
import dev.lectern.files.PrivateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one window of a library has at a time: the right to take the files of later launches. It
 * ends with the process, however that ends; the file that stands for it stays.
 */
final class WindowLock implements Closeable {

  /** To close a file a second time would give up the first lock on it, by the rules of POSIX. */
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private WindowLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** For a file; empty where a window of this process has it or waits for it. */
  static Optional<WindowLock> on(Path file) throws IOException {
    if (!HERE.add(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WindowLock(file, open(file)));
    } catch (IOException refused) {
      HERE.remove(file);
      throw refused;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFiles.create(file);
    }
    return FileAccess.channel(file, StandardOpenOption.WRITE);
  }

  /** Whether it could be had at once. */
  boolean isFree() throws IOException {
    return channel.tryLock() != null;
  }

  /** Waits until no other window has it, or until it is closed. */
  void await() throws IOException {
    channel.lock();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HERE.remove(file);
  }
}
