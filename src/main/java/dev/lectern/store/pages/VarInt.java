package dev.lectern.store.pages;

import java.nio.ByteBuffer;

/** Numbers of one to nine bytes, the high bits first. */
final class VarInt {

  private static final int LONGEST = 9;

  private VarInt() {}

  /** Reads a number; throws {@link IllegalArgumentException} where the bytes end in it. */
  static long read(ByteBuffer bytes) {
    long value = 0;
    for (int i = 1; bytes.hasRemaining(); i++) {
      int next = bytes.get() & 0xff;
      if (i == LONGEST) {
        return value << 8 | next;
      }
      value = value << 7 | next & 0x7f;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }
}
