package dev.lectern.format.csl;

import dev.lectern.format.Formats;
import dev.lectern.format.JsonOutline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much the start of a file looks like CSL-JSON: its words, and whether most of its objects are
 * entries. Settings of a program have types and titles too.
 */
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

  private static final int WITHIN = 30;
  private static final Set<String> PLAIN =
      Set.of(
          "id",
          "type",
          "custom",
          "categories",
          "citation-key",
          "journalAbbreviation",
          "shortTitle");
  private static final Set<String> TELLING =
      Set.of(
          "DOI",
          "ISBN",
          "ISSN",
          "PMID",
          "container-title",
          "publisher",
          "issued",
          "event-date",
          "citation-key",
          "title-short");

  private CslLikeness() {}

  /** 0 not at all, 100 certainly. */
  static int of(String head) {
    int likeness = byWords(head);
    boolean cut = head.length() >= Formats.HEAD_CHARS;
    return likeness == 0 || isMostlyEntries(JsonOutline.of(head), cut) ? likeness : WITHIN;
  }

  private static int byWords(String head) {
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

  /** Whether at least half of the objects are entries; the last may be cut off. */
  private static boolean isMostlyEntries(JsonOutline json, boolean cut) {
    List<Map<String, String>> objects = json.items().isEmpty() ? json.roots() : json.items();
    long entries = objects.stream().filter(CslLikeness::isEntry).count();
    return entries > 0 && entries * 2 >= objects.size() - (cut ? 1 : 0);
  }

  private static boolean isEntry(Map<String, String> members) {
    long known = members.keySet().stream().filter(CslLikeness::isKnown).count();
    boolean telling = members.keySet().stream().anyMatch(TELLING::contains);
    boolean listed = members.getOrDefault("author", members.getOrDefault("editor", "")).equals("[");
    // “article-journal” is a word of CSL; “figure” and “article” are everybody's.
    boolean own = members.getOrDefault("type", "").matches("[a-z]+[-_][a-z_-]+");
    return known * 2 >= members.size() && (telling || listed || own);
  }

  private static boolean isKnown(String name) {
    return PLAIN.contains(name)
        || CslVariables.isNames(name)
        || CslVariables.isDate(name)
        || CslVariables.isText(name);
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
