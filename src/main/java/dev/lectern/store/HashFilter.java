package dev.lectern.store;

/** A set of hashes, two bits each, that at times holds one more and never one less (Bloom). */
final class HashFilter {

  private static final int BITS_A_HASH = 16;
  private static final int SMALLEST = 1 << 20;

  /** 16 MB. */
  private static final int LARGEST = 1 << 27;

  private final long[] bits;
  private final int mask;

  HashFilter(long expected) {
    int least = Math.clamp(expected * BITS_A_HASH, SMALLEST, LARGEST);
    mask = -1 >>> Integer.numberOfLeadingZeros(least - 1);
    bits = new long[(mask >>> 6) + 1];
  }

  void add(long hash) {
    set((int) hash & mask);
    set((int) (hash >>> 32) & mask);
  }

  /** Whether the hash may be among those added; no for certain. */
  boolean mayHold(long hash) {
    return isSet((int) hash & mask) && isSet((int) (hash >>> 32) & mask);
  }

  private void set(int bit) {
    bits[bit >>> 6] |= 1L << bit;
  }

  private boolean isSet(int bit) {
    return (bits[bit >>> 6] >>> bit & 1) != 0;
  }
}
