package dev.lectern.format.bibtex;

import dev.lectern.model.Identifiers;
import dev.lectern.model.PaperFields;
import dev.lectern.model.Venue;
import java.util.Locale;
import java.util.Map;

/** The entry types of BibLaTeX, and what its data model wants of them. */
enum BiblatexType {
  ARTICLE("journaltitle"),
  INPROCEEDINGS("booktitle"),
  INCOLLECTION("booktitle"),
  INBOOK("booktitle"),
  BOOK("series"),
  COLLECTION("series"),
  BOOKLET("howpublished"),
  THESIS("institution"),
  REPORT("institution"),
  ONLINE("note"),
  DATASET("series"),
  SOFTWARE("howpublished"),
  PATENT("note"),
  PERIODICAL("note"),
  UNPUBLISHED("howpublished"),
  MISC("howpublished");

  /** Types of BibTeX that BibLaTeX knows under another name. */
  private static final Map<String, String> NEWER =
      Map.of(
          "conference",
          "inproceedings",
          "phdthesis",
          "thesis",
          "mastersthesis",
          "thesis",
          "techreport",
          "report",
          "electronic",
          "online",
          "www",
          "online");

  private final String venueField;

  BiblatexType(String venueField) {
    this.venueField = venueField;
  }

  /** The field that names the place where papers of this type appear. */
  String venueField() {
    return venueField;
  }

  /** The name that stands behind the {@code @}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether papers of this type are published by the place that they come from. */
  boolean isInstitutional() {
    return this == THESIS || this == REPORT;
  }

  /** Whether the number beside the volume is the one of an issue. */
  boolean isSerial() {
    return this == ARTICLE || this == PERIODICAL;
  }

  /** Whether papers of this type are books, whose place is a series. */
  boolean isVolume() {
    return this == BOOK || this == COLLECTION;
  }

  /** BibLaTeX's name of an entry type. */
  static String newer(String entryType) {
    return NEWER.getOrDefault(entryType, entryType);
  }

  /** The type for an item type of CSL 1.0.2. */
  static BiblatexType of(PaperFields paper) {
    boolean editor = paper.extra().containsKey("editor");
    return switch (paper.type()) {
      case "article-journal", "article-magazine", "article-newspaper", "review" -> ARTICLE;
      case "paper-conference" -> INPROCEEDINGS;
      case "chapter", "entry-encyclopedia", "entry-dictionary" -> editor ? INCOLLECTION : INBOOK;
      case "book" -> paper.authors().isEmpty() && editor ? COLLECTION : BOOK;
      case "pamphlet" -> BOOKLET;
      case "thesis" -> THESIS;
      case "report" -> REPORT;
      case "dataset" -> DATASET;
      case "software" -> SOFTWARE;
      case "patent" -> PATENT;
      case "periodical" -> PERIODICAL;
      case "manuscript" -> UNPUBLISHED;
      case "webpage", "post-weblog", "post" -> ONLINE;
      case PaperFields.PREPRINT -> paper.identifiers().arxiv() == null ? MISC : ONLINE;
      default -> MISC;
    };
  }

  /** Whether a paper has what the data model of BibLaTeX 3.17 requires of the type. */
  boolean hasAll(PaperFields paper) {
    Venue venue = paper.venue();
    boolean author = !paper.authors().isEmpty();
    boolean editor = paper.extra().containsKey("editor");
    boolean place = venue != null && venue.name() != null;
    boolean institution = place || venue != null && venue.publisher() != null;
    boolean genre = paper.extra().containsKey("genre");
    return switch (this) {
      case ARTICLE, INPROCEEDINGS, INBOOK -> author && place;
      case INCOLLECTION -> author && editor && place;
      case BOOK, UNPUBLISHED -> author;
      case BOOKLET -> author || editor;
      case THESIS -> author && institution && genre;
      case REPORT -> author && institution;
      case ONLINE -> isOnline(paper.identifiers());
      case PATENT -> author && paper.extra().containsKey("number");
      case PERIODICAL, COLLECTION -> editor;
      case DATASET, SOFTWARE, MISC -> true;
    };
  }

  private static boolean isOnline(Identifiers ids) {
    return ids.url() != null || ids.doi() != null || ids.arxiv() != null;
  }
}
