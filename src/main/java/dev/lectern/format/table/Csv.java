package dev.lectern.format.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) that no spreadsheet takes for formulas: a cell that would be
 * one gets an apostrophe in front, which {@link CsvRows} takes away again.
 */
public final class Csv {

  /**
   * OWASP, "CSV Injection"; behind quotation marks, blanks and what nobody sees, which programs
   * leave out before they look.
   */
  static final Pattern FORMULA =
      Pattern.compile(
          "[\\p{Z}\\p{C}\\p{M}\\s'\"`´‘’‚“”„«»\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]*+"
              + "[=+\\-@＝＋－＠﹢﹣﹦﹫−]"
              + "|'*+[\\t\\r\\n]");

  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

  private Csv() {}

  /** One line with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    boolean formula = FORMULA.matcher(value).lookingAt();
    String safe = formula ? "'" + value : value;
    return formula || QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
