package dev.lectern.format.bibtex;

import dev.lectern.model.Venue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry appeared.
 *
 * @param venue null where nothing is said
 * @param extra CSL variables that numbers are in entries of this type
 */
record EntryVenue(Venue venue, Map<String, String> extra) {

  private static final Set<String> INSTITUTIONAL = Set.of("thesis", "report");
  private static final Set<String> IN_BOOKS =
      Set.of("paper-conference", "chapter", "entry-encyclopedia", "book");
  private static final Set<String> NUMBERED =
      Set.of("report", "patent", "standard", "software", "dataset", "legislation", "legal_case");
  private static final Set<String> SERIAL =
      Set.of("article-journal", "article-magazine", "article-newspaper", "periodical", "review");

  /** Takes the fields out that are understood. */
  static EntryVenue take(Map<String, String> fields, String entryType, String csl) {
    Map<String, String> extra = new LinkedHashMap<>();
    boolean serial = SERIAL.contains(csl) || entryType.equals("article");
    String name = first(fields, nameFields(serial, csl));
    String publisher =
        INSTITUTIONAL.contains(csl)
            ? first(fields, "institution", "school", "publisher")
            : first(fields, "publisher", "institution", "school");
    String place = first(fields, "location", "address");
    String issue = issue(fields, serial, csl, extra);
    String volume = first(fields, "volume");
    String pages = pages(first(fields, "pages"));
    if (serial) {
      put(extra, "number", first(fields, "eid"));
    }
    Venue venue = new Venue(name, volume, issue, pages, publisher, place);
    return new EntryVenue(venue, extra);
  }

  /** In journals {@code number} is the issue, in books the place in a series, else its own. */
  private static @Nullable String issue(
      Map<String, String> fields, boolean serial, String csl, Map<String, String> extra) {
    if (serial) {
      return first(fields, "number", "issue");
    }
    if (!IN_BOOKS.contains(csl) && !NUMBERED.contains(csl)) {
      return first(fields, "number", "issue");
    }
    put(extra, NUMBERED.contains(csl) ? "number" : "collection-number", first(fields, "number"));
    return first(fields, "issue");
  }

  private static String[] nameFields(boolean serial, String csl) {
    if (serial) {
      return new String[] {"journaltitle", "journal"};
    }
    if (csl.equals("book") || INSTITUTIONAL.contains(csl)) {
      return new String[0];
    }
    return new String[] {IN_BOOKS.contains(csl) ? "booktitle" : "howpublished"};
  }

  /** The first of several fields that there is; the others stay for whoever keeps the rest. */
  private static @Nullable String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String tex = fields.remove(name);
      if (tex != null) {
        return TexText.unicode(tex);
      }
    }
    return null;
  }

  private static @Nullable String pages(@Nullable String pages) {
    return pages == null ? null : pages.replaceAll("[–—]|-+", "-");
  }

  private static void put(Map<String, String> extra, String name, @Nullable String value) {
    if (value != null) {
      extra.put(name, value);
    }
  }
}
