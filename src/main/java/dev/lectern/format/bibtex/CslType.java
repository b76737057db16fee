package dev.lectern.format.bibtex;

import dev.lectern.model.Identifiers;
import dev.lectern.model.PaperFields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The CSL 1.0.2 item type of an entry, out of its type and what it says of itself. */
final class CslType {

  private static final Set<String> UNPLACED = Set.of("document", "webpage", "manuscript");

  private static final List<String> PLACES = List.of("howpublished", "publisher", "type");

  private CslType() {}

  /**
   * The type.
   *
   * @param csl the type of the entry type by itself
   */
  static String of(String entryType, String csl, Map<String, String> fields, Identifiers ids) {
    String journal = fields.getOrDefault("journaltitle", fields.getOrDefault("journal", ""));
    boolean nowhere = journal.isBlank() || journal.regionMatches(true, 0, "arxiv", 0, 5);
    boolean article = csl.equals("article-journal") && nowhere;
    boolean unplaced = UNPLACED.contains(csl);
    boolean unsaid = entryType.equals("misc") && PLACES.stream().noneMatch(fields::containsKey);
    if (unsaid || ids.arxiv() != null && (unplaced || article)) {
      return PaperFields.PREPRINT;
    }
    if (entryType.equals("article")) {
      return switch (fields.getOrDefault("entrysubtype", "")) {
        case "magazine" -> "article-magazine";
        case "newspaper" -> "article-newspaper";
        default -> csl;
      };
    }
    return csl;
  }
}
