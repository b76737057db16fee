package dev.lectern.settings;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * What a launch tells the open window, a line with the address of each file, then a dot; and the
 * word that it is answered with.
 */
final class LaunchMessage {

  static final String TAKEN = "taken\n";
  static final String BUSY = "busy\n";

  /** As many bytes as all launches together may have under way. */
  static final int LARGEST = 16 << 20;

  private static final int PIECE = 8192;

  private LaunchMessage() {}

  /** Files as bytes; a line end in a name is no line end in its address. */
  static ByteBuffer of(List<Path> files) throws IOException {
    String text =
        files.stream()
            .map(file -> file.toAbsolutePath().toUri() + "\n")
            .collect(Collectors.joining("", "", ".\n"));
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    if (bytes.remaining() > LARGEST) {
      throw new IOException(
          "these are too many files for the window that is open; name their folder instead");
    }
    return bytes;
  }

  /**
   * Reads a message to its end.
   *
   * @param room how many bytes there is memory for; given back at the end
   * @throws IOException where it is none, or too long
   */
  static List<Path> read(ReadableByteChannel from, Semaphore room) throws IOException {
    Text text = new Text();
    try {
      ByteBuffer piece = ByteBuffer.allocate(PIECE);
      while (!text.isWhole()) {
        if (from.read(piece.clear()) < 0) {
          throw new EOFException("the launch went away");
        }
        if (!room.tryAcquire(piece.position())) {
          throw new IOException("the launch says too much");
        }
        text.write(piece.array(), 0, piece.position());
      }
      return text.files();
    } finally {
      room.release(text.size());
    }
  }

  /** The bytes so far. */
  private static final class Text extends ByteArrayOutputStream {

    boolean isWhole() {
      return count >= 2
          && buf[count - 1] == '\n'
          && buf[count - 2] == '.'
          && (count == 2 || buf[count - 3] == '\n');
    }

    List<Path> files() throws IOException {
      try {
        return toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.equals("."))
            .map(line -> Path.of(URI.create(line)))
            .toList();
      } catch (RuntimeException noFile) {
        throw new IOException("the launch names no file", noFile);
      }
    }
  }
}
