package dev.lectern.format.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table with commas, semicolons or tabs between its cells (RFC 4180). */
final class DelimitedTable implements ForeignKind {

  private static final int FEWEST_COLUMNS = 3;
  private static final int MOST_ROWS = 12;
  private static final int LONGEST_NAME = 60;

  /** A cell and what stands behind it, for each character that may be between two cells. */
  private static final List<Pattern> CELLS =
      Stream.of(",", ";", "\t")
          .map(
              c ->
                  "\\G(\"(?:[^\"]++|\"\")*+\"|[^\"%1$s\\r\\n][^%1$s\\r\\n]*|)(%1$s|\\R)"
                      .formatted(c))
          .map(Pattern::compile)
          .toList();

  @Override
  public boolean fits(FileStart file) {
    boolean named = file.isNamed(".csv", ".tsv", ".tab");
    return CELLS.stream().anyMatch(cell -> isTable(rows(file.head(), cell), named ? 2 : 3));
  }

  /** Whether names head the columns and the rows below have as many cells. */
  private static boolean isTable(List<List<String>> rows, int fewest) {
    if (rows.size() < fewest || rows.getFirst().size() < FEWEST_COLUMNS) {
      return false;
    }
    int width = rows.getFirst().size();
    long alike = rows.stream().skip(1).filter(row -> row.size() == width).count();
    return alike * 5 >= (rows.size() - 1) * 4L
        && rows.getFirst().stream().allMatch(DelimitedTable::isName);
  }

  /** The first rows that are whole. */
  private static List<List<String>> rows(String head, Pattern cell) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    Matcher cells = cell.matcher(head.endsWith("\n") ? head : head + "\n");
    while (rows.size() < MOST_ROWS && cells.find()) {
      row.add(cells.group(1));
      if (cells.group(2).isBlank() && !cells.group(2).equals("\t")) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }

  private static boolean isName(String cell) {
    String name = cell.strip();
    return name.length() <= LONGEST_NAME && !name.endsWith(".");
  }

  @Override
  public String what() {
    return "a table (CSV or TSV)";
  }

  @Override
  public String remedy() {
    return Advice.EXPORT;
  }
}
