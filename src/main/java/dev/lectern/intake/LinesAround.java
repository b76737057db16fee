package dev.lectern.intake;

import dev.lectern.files.FileAccess;
import dev.lectern.format.Decoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of a file around one of them.
 *
 * @param first the number of the first of them, from 1
 */
public record LinesAround(long first, List<String> lines) {

  private static final int LONGEST = 300;

  public LinesAround {
    lines = List.copyOf(lines);
  }

  /**
   * Reads the file up to the lines wanted; very long lines are cut. Blocks.
   *
   * @param context how many lines before and after
   */
  public static LinesAround of(Path file, long line, int context) throws IOException {
    long first = Math.max(1, line - context);
    List<String> lines = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(Decoding.reader(FileAccess.read(file)))) {
      StringBuilder text = new StringBuilder();
      long number = 1;
      int c = in.read();
      while (c >= 0 && number <= line + context) {
        if (c == '\n') {
          if (number >= first) {
            lines.add(text.toString());
          }
          text.setLength(0);
          number++;
        } else if (number >= first && text.length() < LONGEST && c != '\r') {
          text.append((char) c);
        }
        c = in.read();
      }
      if (!text.isEmpty()) {
        lines.add(text.toString());
      }
    }
    return new LinesAround(first, lines);
  }
}
