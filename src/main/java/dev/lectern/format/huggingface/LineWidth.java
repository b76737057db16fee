package dev.lectern.format.huggingface;

import java.util.ArrayList;
import java.util.List;

/** Finds the width to which a tool has broken the paragraphs of a file, if it has. */
final class LineWidth {

  private static final int WIDEST = 160;
  private static final int FEWEST_LINES = 4;
  private static final int MOST_LINES = 400;

  private final List<String> block = new ArrayList<>();
  private int width;

  void add(String printed) {
    String line = LineLexer.strip(printed);
    if (!line.isEmpty() && line.length() <= WIDEST && block.size() < MOST_LINES) {
      block.add(line);
      return;
    }
    measure();
    block.clear();
  }

  /** The width, after all lines were added; 0 where lines are not broken. */
  int found() {
    measure();
    return width;
  }

  private void measure() {
    int widest = widest(block);
    int full = 0;
    for (int i = 1; i < block.size(); i++) {
      full += isFull(block.get(i - 1), block.get(i), widest) ? 1 : 0;
    }
    if (block.size() >= FEWEST_LINES && full * 5 >= (block.size() - 1) * 4) {
      width = Math.max(width, widest);
    }
  }

  /** The longest of the lines that could have been broken. */
  static int widest(List<String> lines) {
    return lines.stream().filter(l -> l.indexOf(' ') > 0).mapToInt(String::length).max().orElse(0);
  }

  /** Whether the word that starts a line did not fit on the line before. */
  static boolean isFull(String before, String next, int width) {
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return before.length() + 1 + word > width;
  }
}
