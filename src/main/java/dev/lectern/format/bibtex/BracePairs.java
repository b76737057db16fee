package dev.lectern.format.bibtex;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The braces of a text and which belong together. */
final class BracePairs {

  private static final int CHAIN = 20;
  private static final int LONGEST_NAME = 200;

  private final String text;
  private final int[] partners;

  BracePairs(String text) {
    this.text = text;
    this.partners = partners(text);
  }

  /** Where the partner of the brace at the offset is; -1 where it has none. */
  int partner(int at) {
    return partners[at];
  }

  /** Whether the brace at the offset opens an argument of what stands before it. */
  boolean isArgument(int at) {
    int before = at - 1;
    for (int groups = 0; groups < CHAIN && before >= 0 && partners[before] >= 0; groups++) {
      before = Math.min(before, partners[before]) - 1;
    }
    if (before >= 0 && "^_".indexOf(text.charAt(before)) >= 0) {
      return before == 0 || text.charAt(before - 1) != '\\';
    }
    int word = before;
    while (before >= 0 && word - before < LONGEST_NAME && isAsciiLetter(text.charAt(before))) {
      before--;
    }
    return before >= 0 && before < word && text.charAt(before) == '\\';
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Where the partner of each brace is; -1 for those that have none. */
  private static int[] partners(String text) {
    int[] partners = new int[text.length()];
    Arrays.fill(partners, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open.push(i);
      } else if (text.charAt(i) == '}' && !open.isEmpty()) {
        partners[i] = open.pop();
        partners[partners[i]] = i;
      }
    }
    return partners;
  }
}
