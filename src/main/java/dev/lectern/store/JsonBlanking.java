package dev.lectern.store;

import java.util.List;

/**
 * Puts an empty list, as wide and with as many lines, in the place of values of a JSON text in
 * UTF-8, piece by piece. Readers pass over an empty list among papers without a word.
 */
final class JsonBlanking {

  private final List<JsonItems.Item> items;
  private int next;
  private long at = -1;

  /**
   * @param items what becomes empty, in the order of the text; none within another
   * @param before how many chars the text has before those that are counted
   */
  JsonBlanking(List<JsonItems.Item> items, int before) {
    this.items = items;
    this.at -= before;
  }

  /** Goes on with the next bytes. */
  void blank(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      at += chars(bytes[i]);
      while (next < items.size() && at >= items.get(next).end()) {
        next++;
      }
      if (next < items.size() && at >= items.get(next).start()) {
        bytes[i] = instead(bytes[i], items.get(next));
      }
    }
  }

  /** How many chars start with a byte of UTF-8: of those beyond 16 bits two. */
  private static int chars(byte b) {
    if ((b & 0xC0) == 0x80) {
      return 0;
    }
    return (b & 0xF8) == 0xF0 ? 2 : 1;
  }

  private byte instead(byte b, JsonItems.Item item) {
    if (at == item.start()) {
      return '[';
    }
    if (at == item.end() - 1) {
      return ']';
    }
    return b == '\n' || b == '\r' ? b : (byte) ' ';
  }
}
