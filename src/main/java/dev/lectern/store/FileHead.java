package dev.lectern.store;

import dev.lectern.files.FileAccess;
import dev.lectern.store.pages.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The first bytes of an SQLite file (sqlite.org, "Database File Format", section 1.3). */
final class FileHead {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Page size 8192, WAL for reading and writing, no reserved bytes, the three fixed fractions. */
  private static final byte[] SHAPE = {0x20, 0x00, 2, 2, 0, 64, 32, 32};

  /** Among the first of its pages is the table that tells of the library itself. */
  private static final int MOST_PAGES = 64;

  private FileHead() {}

  /** Whether that was a library once, be its first bytes damaged. */
  static boolean isLibrary(Path file) {
    try (InputStream in = FileAccess.read(file)) {
      if (isLikeMagic(in.readNBytes(Pages.SIZE))) {
        return true;
      }
      for (int page = 2; page <= MOST_PAGES; page++) {
        if (FileMark.isMeta(ByteBuffer.wrap(in.readNBytes(Pages.SIZE)))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLikeMagic(byte[] first) {
    int same = 0;
    for (int i = 0; i < Math.min(MAGIC.length, first.length); i++) {
      same += first[i] == MAGIC[i] ? 1 : 0;
    }
    return same >= MAGIC.length - 2;
  }

  /** Writes the bytes that are the same in every library. */
  static void mend(Path copy) throws IOException {
    try (FileChannel channel = FileAccess.channel(copy, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(MAGIC), 0);
      channel.write(ByteBuffer.wrap(SHAPE), MAGIC.length);
    }
  }
}
