package dev.lectern.cli;

import dev.lectern.text.Invisible;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of text: in columns for people, separated by tabs for programs. */
final class TextTable {

  private static final int GAP = 2;
  private static final int NARROWEST = 20;

  private final Console console;
  private final List<String> heads;
  private final int elastic;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table.
   *
   * @param elastic the column that gives way where lines would get too long
   */
  TextTable(Console console, List<String> heads, int elastic) {
    this.console = console;
    this.heads = heads;
    this.elastic = elastic;
  }

  void row(List<String> cells) {
    List<String> clean = cells.stream().map(TextTable::oneLine).toList();
    if (console.human()) {
      rows.add(clean);
    } else {
      console.out().println(String.join("\t", clean));
    }
  }

  /** Prints what was gathered; without a person it has been printed already. */
  void end() {
    if (!console.human() || rows.isEmpty()) {
      return;
    }
    int[] widths = widths();
    line(heads, widths);
    rows.forEach(row -> line(row, widths));
  }

  private int[] widths() {
    int[] widths = new int[heads.size()];
    int total = -GAP;
    for (int c = 0; c < widths.length; c++) {
      int column = c;
      widths[c] =
          Math.max(
              DisplayWidth.of(heads.get(c)),
              rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0));
      total += widths[c] + GAP;
    }
    int tooMuch = Math.max(0, total - console.width());
    widths[elastic] = Math.max(Math.min(NARROWEST, widths[elastic]), widths[elastic] - tooMuch);
    return widths;
  }

  private void line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < cells.size(); c++) {
      String cell = DisplayWidth.fit(cells.get(c), widths[c]);
      line.append(cell).append(" ".repeat(widths[c] - DisplayWidth.of(cell) + GAP));
    }
    PrintWriter out = console.out();
    out.println(line.toString().stripTrailing());
  }

  /** Line ends would break rows; what nobody sees is named before it is measured. */
  static String oneLine(String cell) {
    return Invisible.shown(cell.replaceAll("[\\s\\u2028\\u2029\\u0085]+", " ").strip());
  }
}
