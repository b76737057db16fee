package dev.lectern.store.pages;

import dev.lectern.files.FileAccess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * The pages of a database file by their numbers, from 1 (sqlite.org, "Database File Format",
 * section 1.2). Of a page behind the end of the file, nothing can be read.
 */
public final class Pages implements AutoCloseable {

  /** Every library has this size of page. */
  public static final int SIZE = 8192;

  /** Where the head of the file ends and the first page's own begins. */
  static final int FILE_HEAD = 100;

  private static final int FIRST_FREE = 32;

  private final FileChannel file;
  private final int count;

  /** Opens a file that nobody else has open, such as a copy. */
  public Pages(Path file) throws IOException {
    this.file = FileAccess.channel(file, StandardOpenOption.READ);
    this.count = (int) Math.min(Integer.MAX_VALUE, (this.file.size() + SIZE - 1) / SIZE);
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  boolean has(long number) {
    return number >= 1 && number <= count;
  }

  /** A page; zeros where the file ends in it. */
  public ByteBuffer read(long number) throws IOException {
    ByteBuffer page = ByteBuffer.allocate(SIZE);
    for (long at = (number - 1) * SIZE; page.hasRemaining(); ) {
      int read = file.read(page, at + page.position());
      if (read < 0) {
        break;
      }
    }
    return page.clear();
  }

  /**
   * The pages that hold nothing: those that the list of free pages names. What stood on them was
   * deleted, and must not come back.
   */
  public BitSet free() throws IOException {
    BitSet free = new BitSet();
    long trunk = Integer.toUnsignedLong(read(1).getInt(FIRST_FREE));
    while (has(trunk) && !free.get((int) trunk)) {
      free.set((int) trunk);
      ByteBuffer page = read(trunk);
      long leaves = Math.min(Integer.toUnsignedLong(page.getInt(4)), SIZE / 4 - 2);
      for (int i = 0; i < leaves; i++) {
        long leaf = Integer.toUnsignedLong(page.getInt(8 + 4 * i));
        if (has(leaf)) {
          free.set((int) leaf);
        }
      }
      trunk = Integer.toUnsignedLong(page.getInt(0));
    }
    return free;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
