package dev.lectern.format.csl;

import java.util.Set;

/** The names that CSL-JSON has for types and variables (schema of CSL 1.0.2, csl-data.json). */
final class CslVariables {

  private static final Set<String> TYPES =
      words(
          "article article-journal article-magazine article-newspaper bill book broadcast chapter"
              + " classic collection dataset document entry entry-dictionary entry-encyclopedia"
              + " event figure graphic hearing interview legal_case legislation manuscript map"
              + " motion_picture musical_score pamphlet paper-conference patent performance"
              + " periodical personal_communication post post-weblog regulation report review"
              + " review-book software song speech standard thesis treaty webpage");
  private static final Set<String> NAMES =
      words(
          "author chair collection-editor compiler composer container-author contributor curator"
              + " director editor editorial-director executive-producer guest host interviewer"
              + " illustrator narrator organizer original-author performer producer recipient"
              + " reviewed-author script-writer series-creator translator");
  private static final Set<String> DATES =
      words("accessed available-date event-date issued original-date submitted");
  private static final Set<String> TEXTS =
      words(
          "abstract annote archive archive_collection archive_location archive-place authority"
              + " call-number chapter-number citation-number citation-label collection-number"
              + " collection-title container-title container-title-short dimensions division DOI"
              + " edition event-title event-place first-reference-note-number genre ISBN ISSN issue"
              + " jurisdiction keyword language locator medium note number number-of-pages"
              + " number-of-volumes original-publisher original-publisher-place original-title page"
              + " page-first part part-title PMCID PMID printing publisher publisher-place"
              + " references reviewed-genre reviewed-title scale section source status supplement"
              + " title title-short URL version volume volume-title volume-title-short"
              + " year-suffix");

  private static final Set<String> FIELDS =
      words(
          "abstract annote container-title DOI ISBN issue keyword page PMID publisher"
              + " publisher-place title URL volume");

  private CslVariables() {}

  static boolean isType(String type) {
    return TYPES.contains(type);
  }

  static boolean isNames(String variable) {
    return NAMES.contains(variable);
  }

  static boolean isDate(String variable) {
    return DATES.contains(variable);
  }

  static boolean isText(String variable) {
    return TEXTS.contains(variable);
  }

  /** Whether the variable is a field of a paper or what a user added, not one beside them. */
  static boolean isField(String variable) {
    return FIELDS.contains(variable);
  }

  /** The variable that others write by another name. */
  static String standard(String name) {
    return switch (name) {
      case "shortTitle" -> "title-short";
      case "journalAbbreviation" -> "container-title-short";
      case "event" -> "event-title";
      case "part-number" -> "part";
      default -> name;
    };
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" ", -1));
  }
}
