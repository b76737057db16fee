package dev.lectern.ui.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Very many lines of text in little more memory than their bytes. */
final class PackedLines {

  private static final int BLOCK = 1 << 20;
  private static final byte END = '\n';

  private final List<byte[]> blocks = new ArrayList<>();
  private int[] starts = new int[1024];
  private int used = BLOCK;
  private int size;

  /** Adds a line, which must be much shorter than a block and hold no line end. */
  void add(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    if (used + bytes.length >= BLOCK) {
      blocks.add(new byte[BLOCK]);
      used = 0;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
    }
    byte[] block = blocks.getLast();
    starts[size++] = (blocks.size() - 1) * BLOCK + used;
    System.arraycopy(bytes, 0, block, used, bytes.length);
    used += bytes.length;
    block[used++] = END;
  }

  String get(int index) {
    byte[] block = blocks.get(starts[index] / BLOCK);
    int start = starts[index] % BLOCK;
    int end = start;
    while (block[end] != END) {
      end++;
    }
    return new String(block, start, end - start, StandardCharsets.UTF_8);
  }

  int size() {
    return size;
  }

  /** How much memory the text takes. */
  long bytes() {
    return (long) blocks.size() * BLOCK;
  }
}
