package dev.lectern.store;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Looks for what papers say in a text of any length, by letters and digits alone: readers and tools
 * differ in how they write all else. Nearly the same words elsewhere are none of it.
 */
final class Traces {

  /** A text that is in parts of this many letters is found wherever twice as many of it are. */
  private static final int PART = 32;

  /** Fewer letters than these say nothing. */
  private static final int TELLING = 12;

  private static final long FACTOR = 0x100000001b3L;

  /** Hashes of the parts that are looked for, by their lengths. */
  private final Map<Integer, Set<Long>> wanted = new HashMap<>();

  /** Adds a text that is to be found. */
  void add(String text) {
    String letters = letters(text);
    if (letters.length() < PART) {
      add(letters, 0, letters.length());
    }
    for (int start = 0; start + PART <= letters.length(); start += PART) {
      add(letters, start, PART);
    }
  }

  private void add(String letters, int start, int length) {
    if (length >= TELLING) {
      long hash = 0;
      for (int i = start; i < start + length; i++) {
        hash = hash * FACTOR + letters.charAt(i);
      }
      wanted.computeIfAbsent(length, key -> new HashSet<>()).add(hash);
    }
  }

  /** Looks no longer for what this text says too. */
  void forgive(String text) {
    Rolling rolling = new Rolling(Set::remove);
    for (int i = 0; i < text.length(); i++) {
      rolling.take(text.charAt(i));
    }
  }

  /** Whether some of it stands in the text. */
  boolean areIn(Reader text) throws IOException {
    boolean[] found = {false};
    if (wanted.values().stream().allMatch(Set::isEmpty)) {
      return false;
    }
    Rolling rolling = new Rolling((hashes, hash) -> found[0] |= hashes.contains(hash));
    char[] chars = new char[8192];
    for (int count = text.read(chars); count >= 0 && !found[0]; count = text.read(chars)) {
      for (int i = 0; i < count; i++) {
        rolling.take(chars[i]);
      }
    }
    return found[0];
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Letters reading = new Letters();
    for (int i = 0; i < text.length(); i++) {
      int letter = reading.of(text.charAt(i));
      if (letter >= 0) {
        letters.append((char) letter);
      }
    }
    return letters.toString();
  }

  /** Takes a hash that a text has, and those that are wanted of its length. */
  private interface Hit {
    void take(Set<Long> hashes, long hash);
  }

  /** The hashes of the last letters of a text, of as many as each part has. */
  private final class Rolling {
    private final Hit hit;
    private final Letters reading = new Letters();
    private final char[] last = new char[PART];
    private final int[] lengths = wanted.keySet().stream().mapToInt(i -> i).toArray();
    private final long[] hashes = new long[lengths.length];
    private final long[] powers = new long[lengths.length];
    private long count;

    Rolling(Hit hit) {
      this.hit = hit;
      for (int k = 0; k < lengths.length; k++) {
        powers[k] = 1;
        for (int i = 0; i < lengths[k]; i++) {
          powers[k] *= FACTOR;
        }
      }
    }

    void take(char c) {
      int letter = reading.of(c);
      if (letter < 0) {
        return;
      }
      for (int k = 0; k < lengths.length; k++) {
        char leaving = count < lengths[k] ? 0 : last[(int) ((count - lengths[k]) % PART)];
        hashes[k] = hashes[k] * FACTOR + letter - powers[k] * leaving;
        if (count + 1 >= lengths[k]) {
          hit.take(wanted.getOrDefault(lengths[k], Set.of()), hashes[k]);
        }
      }
      last[(int) (count++ % PART)] = (char) letter;
    }
  }

  /** Letters and digits in lower case; of escapes with a backslash only those that are letters. */
  private static final class Letters {
    private boolean escaped;
    private int digits;
    private int code;

    /** The letter that a character makes; -1 for none. */
    int of(char c) {
      if (digits > 0) {
        code = code * 16 + Math.max(0, Character.digit(c, 16));
        return --digits == 0 ? letter((char) code) : -1;
      }
      if (escaped) {
        escaped = false;
        digits = c == 'u' ? 4 : 0;
        code = 0;
        return -1;
      }
      escaped = c == '\\';
      return letter(c);
    }

    /** Without accents, which TeX writes otherwise. */
    private static int letter(char c) {
      if (!Character.isLetterOrDigit(c)) {
        return -1;
      }
      char plain =
          c < 0x80 || c >= 0x2E80
              ? c
              : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
      return Character.toLowerCase(plain == 'ß' ? 's' : plain);
    }
  }
}
