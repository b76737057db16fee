package dev.lectern.format;

import dev.lectern.model.PaperFields;
import dev.lectern.model.Venue;

/** Whether an entry of a bibliography tells enough to be a paper of its own. */
public final class Telling {

  private Telling() {}

  /** Without a title it must say who wrote it, where it appeared, or what it is known by. */
  public static boolean isEnough(PaperFields fields) {
    Venue venue = fields.venue();
    return !fields.title().isBlank()
        || !fields.authors().isEmpty()
        || fields.extra().containsKey("editor")
        || fields.abstractText() != null
        || fields.identifiers().arxiv() != null
        || fields.identifiers().doi() != null
        || fields.identifiers().pmid() != null
        || fields.identifiers().isbn() != null
        || venue != null && venue.name() != null;
  }
}
