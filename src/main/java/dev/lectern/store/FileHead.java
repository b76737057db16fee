package dev.lectern.store;

import dev.lectern.files.FileAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The first bytes of an SQLite file (sqlite.org, "Database File Format", section 1.3). */
final class FileHead {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Page size 8192, WAL for reading and writing, no reserved bytes, the three fixed fractions. */
  private static final byte[] SHAPE = {0x20, 0x00, 2, 2, 0, 64, 32, 32};

  private FileHead() {}

  static boolean isSqlite(Path file) {
    try (InputStream in = FileAccess.read(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the bytes that are the same in every library. */
  static void mend(Path copy) throws IOException {
    try (FileChannel channel = FileAccess.channel(copy, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(MAGIC), 0);
      channel.write(ByteBuffer.wrap(SHAPE), MAGIC.length);
    }
  }
}
