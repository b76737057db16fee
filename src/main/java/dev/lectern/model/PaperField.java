package dev.lectern.model;

import java.util.Locale;
import java.util.Optional;

/** The fields of a paper that a user may correct, by the names of {@code edit --set}. */
public enum PaperField {
  TYPE,
  TITLE,
  ABSTRACT,
  /** Names joined by {@code ; } */
  AUTHORS,
  AUTHOR_COUNT,
  /** {@code slug Full Name} */
  ORGANIZATION,
  PUBLISHED,
  VENUE,
  VOLUME,
  ISSUE,
  PAGES,
  PUBLISHER,
  ARXIV,
  DOI,
  PMID,
  ISBN,
  URL,
  /** Joined by commas. */
  CATEGORIES;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<PaperField> parse(String code) {
    for (PaperField field : values()) {
      if (field.code().equalsIgnoreCase(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
