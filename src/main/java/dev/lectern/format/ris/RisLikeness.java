package dev.lectern.format.ris;

import java.util.regex.Pattern;

/** How much the start of a file looks like RIS. */
final class RisLikeness {

  private static final int TAGS = 3;
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
    if (head.lines().anyMatch(RisLine::startsRecord)) {
      return 97;
    }
    if (TAG.matcher(head).results().limit(TAGS).count() < TAGS) {
      return 0;
    }
    return END.matcher(head).find() ? 96 : 60;
  }
}
