package dev.lectern.format.bibtex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields of BibTeX and BibLaTeX that are variables of CSL 1.0.2 under another name. */
final class CslFields {

  /** What a field holds. */
  enum Kind {
    TEXT,
    NAMES
  }

  /**
   * A field and its variable.
   *
   * @param field its name in both dialects
   * @param aliases other names that files use for it
   */
  record Row(String field, String csl, Kind kind, List<String> aliases) {}

  private static final Map<String, Row> BY_FIELD = new LinkedHashMap<>();
  private static final Map<String, Row> BY_CSL = new LinkedHashMap<>();

  static {
    String names = "editor translator bookauthor=container-author director=director";
    String texts =
        """
        edition series=collection-title chapter=chapter-number part=part-number
        pagetotal=number-of-pages volumes=number-of-volumes eventtitle=event-title
        venue=event-place issn=ISSN language type=genre note shorttitle=title-short
        shortjournal=container-title-short version pubstate=status pmcid=PMCID,pmc
        origtitle=original-title origpublisher=original-publisher
        origlocation=original-publisher-place urldate=accessed origdate=original-date
        eventdate=event-date
        """;
    add(names, Kind.NAMES);
    add(texts, Kind.TEXT);
  }

  private CslFields() {}

  /** The rows by the names of their fields, aliases too. */
  static Map<String, Row> byField() {
    return BY_FIELD;
  }

  /** The rows by their variables. */
  static Map<String, Row> byCsl() {
    return BY_CSL;
  }

  private static void add(String rows, Kind kind) {
    for (String row : rows.strip().split("\\s+")) {
      List<String> names = List.of(row.split(",")[0].split("="));
      List<String> aliases = List.of(row.split(",")).subList(1, row.split(",").length);
      Row made = new Row(names.getFirst(), names.getLast(), kind, aliases);
      BY_FIELD.put(made.field(), made);
      aliases.forEach(alias -> BY_FIELD.put(alias, made));
      BY_CSL.put(made.csl(), made);
    }
  }
}
