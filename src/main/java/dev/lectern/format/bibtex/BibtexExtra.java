package dev.lectern.format.bibtex;

/** The names under which papers keep what only BibTeX has. */
final class BibtexExtra {

  /** Before the name of each field that is kept as it stands. */
  static final String PREFIX = "bibtex:";

  /** The type of an entry to which its CSL type does not lead back. */
  static final String TYPE = PREFIX + "entrytype";

  /** Whether the list of authors ends in {@code and others}. */
  static final String OTHERS = PREFIX + "others";

  private BibtexExtra() {}

  /** Whether another list of names ends in {@code and others}. */
  static String others(String field) {
    return OTHERS + "." + field;
  }

  /** Whether a name is one of those that are no field. */
  static boolean isOwn(String name) {
    return name.equals(TYPE) || name.startsWith(OTHERS);
  }
}
