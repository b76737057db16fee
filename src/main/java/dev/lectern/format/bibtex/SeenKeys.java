package dev.lectern.format.bibtex;

import java.util.Arrays;

/**
 * Tells which citation keys have been there already, whatever their case, in memory of a few
 * megabytes: it knows hashes of 64 bits, and no more keys than fit.
 */
final class SeenKeys {

  private static final int MOST = 1 << 20;

  private long[] slots = new long[1 << 10];
  private int size;

  /** Adds a key; false where it was there. */
  boolean add(String key) {
    if (size >= MOST) {
      return true;
    }
    if (size * 2 > slots.length) {
      grow();
    }
    boolean added = put(hash(key));
    size += added ? 1 : 0;
    return added;
  }

  private boolean put(long hash) {
    int at = (int) (hash ^ hash >>> 32) & slots.length - 1;
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return false;
      }
      at = at + 1 & slots.length - 1;
    }
    slots[at] = hash;
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
  }

  /** FNV-1a; never 0, which is an empty slot. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ Character.toLowerCase(key.charAt(i))) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }
}
