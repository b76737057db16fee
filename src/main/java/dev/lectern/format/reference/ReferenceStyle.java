package dev.lectern.format.reference;

/**
 * A citation style.
 *
 * @param id the published style's name, such as {@code apa}, or the file's
 * @param title what it calls itself
 * @param xml the style in CSL 1.0.2
 */
public record ReferenceStyle(String id, String title, String xml) {

  /** Whether references are numbered. */
  boolean isNumeric() {
    return xml.contains("citation-format=\"numeric\"");
  }
}
