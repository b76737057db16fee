package dev.lectern.format.bibtex;

import java.util.List;
import java.util.Set;

/** The entry types of classic BibTeX, and the fields without which its styles complain. */
enum BibtexType {
  ARTICLE("author", "title", "journal", "year"),
  INPROCEEDINGS("author", "title", "booktitle", "year"),
  INCOLLECTION("author", "title", "booktitle", "publisher", "year"),
  BOOK("author", "title", "publisher", "year"),
  PHDTHESIS("author", "title", "school", "year"),
  TECHREPORT("author", "title", "institution", "year"),
  MISC;

  private final List<String> required;

  BibtexType(String... required) {
    this.required = List.of(required);
  }

  boolean hasAll(Set<String> fields) {
    return fields.containsAll(required);
  }

  /** The type for an item type of CSL 1.0.2. */
  static BibtexType of(String csl) {
    return switch (csl) {
      case "article-journal", "article-magazine", "article-newspaper", "review" -> ARTICLE;
      case "paper-conference" -> INPROCEEDINGS;
      case "chapter", "entry-encyclopedia", "entry-dictionary" -> INCOLLECTION;
      case "book" -> BOOK;
      case "thesis" -> PHDTHESIS;
      case "report" -> TECHREPORT;
      default -> MISC;
    };
  }

  /**
   * The field of an issue; in books {@code number} is one of a series, beside which no volume goes.
   */
  String issueField() {
    return switch (this) {
      case ARTICLE, TECHREPORT, MISC -> "number";
      case INPROCEEDINGS, INCOLLECTION, BOOK, PHDTHESIS -> "issue";
    };
  }

  /** The field that names the place where papers of this type appear. */
  String venueField() {
    return switch (this) {
      case ARTICLE -> "journal";
      case INPROCEEDINGS, INCOLLECTION -> "booktitle";
      case BOOK -> "series";
      case PHDTHESIS -> "school";
      case TECHREPORT -> "institution";
      case MISC -> "howpublished";
    };
  }
}
