package dev.lectern.format.bibtex;

import dev.lectern.model.PaperFields;
import dev.lectern.model.Venue;
import java.util.List;
import java.util.Locale;

/** The entry types of classic BibTeX, and the fields without which its styles complain. */
enum BibtexType {
  ARTICLE("author", "title", "journal", "year"),
  INPROCEEDINGS("author", "title", "booktitle", "year"),
  INCOLLECTION("author", "title", "booktitle", "publisher", "year"),
  BOOK("author or editor", "title", "publisher", "year"),
  BOOKLET("title"),
  PHDTHESIS("author", "title", "school", "year"),
  MASTERSTHESIS("author", "title", "school", "year"),
  TECHREPORT("author", "title", "institution", "year"),
  UNPUBLISHED("author", "title", "note"),
  MISC;

  private final List<String> required;

  BibtexType(String... required) {
    this.required = List.of(required);
  }

  /** Whether a paper has what the type requires. */
  boolean hasAll(PaperFields paper) {
    return required.stream().allMatch(field -> has(paper, field));
  }

  /** The type for an item type of CSL 1.0.2. */
  static BibtexType of(PaperFields paper) {
    return switch (paper.type()) {
      case "article-journal", "article-magazine", "article-newspaper", "review" -> ARTICLE;
      case "paper-conference" -> INPROCEEDINGS;
      case "chapter", "entry-encyclopedia", "entry-dictionary" -> INCOLLECTION;
      case "book" -> BOOK;
      case "pamphlet" -> BOOKLET;
      case "thesis" -> Genres.isMasters(paper.extra().get("genre")) ? MASTERSTHESIS : PHDTHESIS;
      case "report" -> TECHREPORT;
      case "manuscript" -> UNPUBLISHED;
      default -> MISC;
    };
  }

  /** The name that stands behind the {@code @}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The field of an issue; in books {@code number} is one of a series, beside which no volume goes.
   */
  String issueField() {
    return switch (this) {
      case ARTICLE, TECHREPORT, MISC, UNPUBLISHED, BOOKLET -> "number";
      case INPROCEEDINGS, INCOLLECTION, BOOK, PHDTHESIS, MASTERSTHESIS -> "issue";
    };
  }

  /** The field that names the place where papers of this type appear. */
  String venueField() {
    return switch (this) {
      case ARTICLE -> "journal";
      case INPROCEEDINGS, INCOLLECTION -> "booktitle";
      case BOOK -> "series";
      case PHDTHESIS, MASTERSTHESIS -> "school";
      case TECHREPORT -> "institution";
      case MISC, UNPUBLISHED, BOOKLET -> "howpublished";
    };
  }

  /** Whether papers of this type are published by the place that they come from. */
  boolean isInstitutional() {
    return this == PHDTHESIS || this == MASTERSTHESIS || this == TECHREPORT;
  }

  private static boolean has(PaperFields paper, String field) {
    Venue venue = paper.venue();
    boolean author = !paper.authors().isEmpty();
    return switch (field) {
      case "author" -> author;
      case "author or editor" -> author || paper.extra().containsKey("editor");
      case "title" -> !paper.title().isBlank();
      case "year" -> paper.published() != null && paper.published().hasYear();
      case "note" -> paper.extra().containsKey("note");
      case "publisher" -> venue != null && venue.publisher() != null;
      case "journal", "booktitle" -> venue != null && venue.name() != null;
      default -> venue != null && (venue.name() != null || venue.publisher() != null);
    };
  }
}
