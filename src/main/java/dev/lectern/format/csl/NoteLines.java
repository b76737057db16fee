package dev.lectern.format.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables that users of Zotero write into the field Extra, which arrives as {@code note}: lines
 * such as {@code original-date: 1957} or {@code arXiv: 2502.20241 [cs.LG]}.
 *
 * @param variables by their CSL names
 * @param rest the lines that are none
 */
record NoteLines(Map<String, String> variables, String rest) {

  private static final Pattern LINE =
      Pattern.compile("\\{?:?([A-Za-z][A-Za-z_ -]{1,30}):\\s*([^\\s}][^}]*)\\}?");

  static NoteLines of(String note) {
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    for (String line : note.lines().toList()) {
      Matcher m = LINE.matcher(line.strip());
      String name = m.matches() ? variable(m.group(1)) : "";
      if (name.isEmpty() || variables.putIfAbsent(name, m.group(2).strip()) != null) {
        rest.add(line);
      }
    }
    return new NoteLines(variables, String.join("\n", rest).strip());
  }

  /** The variable that is meant; empty where it is none, so that a line of prose stays one. */
  private static String variable(String printed) {
    String name = printed.strip().replace(' ', '-');
    String small = name.toLowerCase(Locale.ROOT);
    if (small.equals("arxiv") || small.equals("type") || small.equals("citation-key")) {
      return small;
    }
    String upper = name.toUpperCase(Locale.ROOT);
    for (String spelling :
        List.of(upper, small, small.replace("archive-location", "archive_location"))) {
      if (CslVariables.isText(spelling) && !spelling.equals("note")) {
        return spelling;
      }
    }
    return CslVariables.isDate(small) || CslVariables.isNames(small) ? small : "";
  }
}
