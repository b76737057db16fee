package dev.lectern.format.csl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much the start of a file looks like CSL-JSON. */
final class CslLikeness {

  private static final Pattern JSON = Pattern.compile("(?s)\\s*(?:\\[\\s*){0,4}\\{\\s*\".*");
  private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([a-z_-]{3,30})\"");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\"(?:issued|container-title|citation-key|publisher-place|title-short|page|DOI|URL)\"\\s*:"
              + "|\"(?:family|literal|date-parts)\"\\s*:");
  private static final Pattern TITLE = Pattern.compile("\"title\"\\s*:\\s*\"");
  // Answers of Crossref, OpenAlex, Semantic Scholar and others share words with CSL-JSON.
  private static final Pattern OTHER_KIND =
      Pattern.compile(
          "\"(?:authorships|message-type|paperId|itemType|uuid|readableTitle|publication_date)"
              + "\"\\s*:|\"paper\"\\s*:\\s*\\{");

  private CslLikeness() {}

  /** 0 not at all, 100 certainly. */
  static int of(String head) {
    if (!JSON.matcher(head).matches() || OTHER_KIND.matcher(head).find()) {
      return 0;
    }
    if (!hasType(head)) {
      return head.contains("\"date-parts\"") && head.contains("\"citation-key\"") ? 85 : 0;
    }
    if (VARIABLE.matcher(head).find()) {
      return 92;
    }
    return TITLE.matcher(head).find() ? 60 : 0;
  }

  private static boolean hasType(String head) {
    Matcher type = TYPE.matcher(head);
    while (type.find()) {
      if (CslVariables.isType(type.group(1))) {
        return true;
      }
    }
    return false;
  }
}
