package dev.lectern.store.words;

import java.util.Arrays;

/**
 * A growing list of small numbers, seven bits a byte, the last byte of each without its top bit.
 */
final class VarInts {

  private byte[] bytes = new byte[8];
  private int size;

  void add(int value) {
    int rest = value;
    while (rest >= 128) {
      put((byte) (rest | 128));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  private void put(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = b;
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }
}
