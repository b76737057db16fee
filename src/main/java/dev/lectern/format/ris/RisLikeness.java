package dev.lectern.format.ris;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How much the start of a file looks like RIS: whether there are records, and how many of its lines
 * are theirs. A log or a guide that shows some is still what it is.
 */
final class RisLikeness {

  private static final int TAGS = 3;
  private static final int WITHIN = 30;

  // PubMed's own files, BibTeX, HTML and JSON have lines that look like tags.
  private static final Pattern OTHER_KIND =
      Pattern.compile("(?s)\\s*(?:<|\\{|\\[\\s*[\\[{\"]|@\\w+\\s*[{(]|FN |PT [A-Z]\\b).*");
  private static final Pattern PUBMED = Pattern.compile("(?m)^PMID- \\d");
  private static final Pattern END = Pattern.compile("(?m)^ER  ?-");
  private static final Pattern TAG = Pattern.compile("(?m)^[A-Z][A-Z0-9]  - \\S");

  private RisLikeness() {}

  /** 0 not at all, 100 certainly. */
  static int of(String head) {
    if (OTHER_KIND.matcher(head).matches() || PUBMED.matcher(head).find()) {
      return 0;
    }
    int likeness = likeness(head);
    return likeness == 0 || isMostly(head) ? likeness : WITHIN;
  }

  private static int likeness(String head) {
    if (head.lines().anyMatch(RisLine::startsRecord)) {
      return 97;
    }
    if (TAG.matcher(head).results().limit(TAGS).count() < TAGS) {
      return 0;
    }
    return END.matcher(head).find() ? 96 : 60;
  }

  /** Whether at least half of the lines are in records; values may go over several lines. */
  private static boolean isMostly(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).toList();
    RisLine.Style style = RisLine.Style.SPACED;
    long inside = 0;
    long since = 0;
    boolean open = false;
    for (String line : lines) {
      if (RisLine.startsRecord(line)) {
        style = RisLine.styleOf(line);
        open = false;
      }
      if (RisLine.of(line, style).isPresent()) {
        inside += open ? since + 1 : 1;
        open = !line.startsWith("ER");
        since = 0;
      } else {
        since++;
      }
    }
    // The last value may be cut off.
    return (inside + (open ? Math.min(since, inside) : 0)) * 2 >= lines.size();
  }
}
