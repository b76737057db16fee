package dev.lectern.store.pages;

import dev.lectern.files.FileAccess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The log beside a database file, as far as SQLite would take it over (sqlite.org, "Database File
 * Format", section 4): the pages of whole commits, each with the right salt and checksum.
 */
public final class LogFile {

  private static final int MAGIC = 0x377f0682;
  private static final int HEAD = 32;
  private static final int FRAME_HEAD = 24;
  private static final long LONG = 32L << 20;
  private static final int SMALLEST_PAGE = 512;
  private static final int LARGEST_PAGE = 65_536;

  private final Path file;
  private final ByteBuffer head;
  private final List<Frame> frames = new ArrayList<>();

  /**
   * A page as some commit left it.
   *
   * @param at where its bytes stand in the log
   * @param pages how many pages the database has then, where this is a commit's last; else 0
   */
  private record Frame(long page, long at, long pages) {}

  private LogFile(Path file, ByteBuffer head) {
    this.file = file;
    this.head = head;
  }

  /** A log that holds at least one whole commit; SQLite takes no notice of any other. */
  public static Optional<LogFile> of(Path file) throws IOException {
    return of(file, Long.MAX_VALUE);
  }

  /** The same at a glance: of a very long log, only the heads of its frames are read. */
  public static Optional<LogFile> glance(Path file) throws IOException {
    return of(file, LONG);
  }

  private static Optional<LogFile> of(Path file, long summedUpTo) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileAccess.channel(file, StandardOpenOption.READ)) {
      ByteBuffer head = read(channel, 0, HEAD);
      if (head.remaining() < HEAD || (head.getInt(0) & ~1) != MAGIC) {
        return Optional.empty();
      }
      LogFile log = new LogFile(file, head);
      log.readFrames(channel, channel.size() <= summedUpTo);
      return log.frames.isEmpty() ? Optional.empty() : Optional.of(log);
    }
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        break;
      }
    }
    return bytes.flip();
  }

  /** How large the pages of its database are. */
  public int pageSize() {
    return head.getInt(8);
  }

  /** The two numbers that stand in each of its frames. */
  private long salts() {
    return head.getLong(16);
  }

  private void readFrames(FileChannel channel, boolean summed) throws IOException {
    int size = pageSize();
    if (size < SMALLEST_PAGE || size > LARGEST_PAGE || Integer.bitCount(size) != 1) {
      return;
    }
    Checksum sum = new Checksum(head.getInt(0) == MAGIC);
    if (!sum.add(head, 0, 24).is(head.getLong(24))) {
      return;
    }
    int whole = 0;
    for (long at = HEAD; at + FRAME_HEAD + size <= channel.size(); at += FRAME_HEAD + size) {
      int length = FRAME_HEAD + (summed ? size : 0);
      ByteBuffer frame = read(channel, at, length);
      if (frame.remaining() < length
          || frame.getLong(8) != salts()
          || summed && !sum.add(frame, 0, 8).add(frame, FRAME_HEAD, size).is(frame.getLong(16))) {
        break;
      }
      long pages = Integer.toUnsignedLong(frame.getInt(4));
      frames.add(new Frame(Integer.toUnsignedLong(frame.getInt(0)), at + FRAME_HEAD, pages));
      whole = pages > 0 ? frames.size() : whole;
    }
    frames.subList(whole, frames.size()).clear();
  }

  /** What its first commit that wrote to a page left there. */
  public Optional<ByteBuffer> first(long page) throws IOException {
    return bytes(frames.stream().filter(frame -> frame.page() == page).findFirst());
  }

  /** What its last commit that wrote to a page left there. */
  public Optional<ByteBuffer> last(long page) throws IOException {
    return bytes(frames.reversed().stream().filter(frame -> frame.page() == page).findFirst());
  }

  private Optional<ByteBuffer> bytes(Optional<Frame> frame) throws IOException {
    if (frame.isEmpty()) {
      return Optional.empty();
    }
    try (FileChannel channel = FileAccess.channel(file, StandardOpenOption.READ)) {
      return Optional.of(read(channel, frame.get().at(), pageSize()));
    }
  }

  /** Writes its commits into a copy of the database. */
  public void applyTo(Path copy) throws IOException {
    int size = pageSize();
    try (FileChannel log = FileAccess.channel(file, StandardOpenOption.READ);
        FileChannel database = FileAccess.channel(copy, StandardOpenOption.WRITE)) {
      for (Frame frame : frames) {
        ByteBuffer page = read(log, frame.at(), size);
        for (long at = (frame.page() - 1) * size; page.hasRemaining(); ) {
          database.write(page, at + page.position());
        }
      }
      database.truncate(frames.getLast().pages() * size);
    }
  }

  /** The sum of a log, over pairs of words. */
  private static final class Checksum {
    private final ByteOrder order;
    private int first;
    private int second;

    Checksum(boolean littleEndian) {
      order = littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    Checksum add(ByteBuffer bytes, int from, int length) {
      ByteBuffer words = bytes.duplicate().order(order);
      for (int at = from; at < from + length; at += 8) {
        first += words.getInt(at) + second;
        second += words.getInt(at + 4) + first;
      }
      return this;
    }

    boolean is(long written) {
      return written == ((long) first << Integer.SIZE | Integer.toUnsignedLong(second));
    }
  }
}
