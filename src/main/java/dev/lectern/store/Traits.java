package dev.lectern.store;

import dev.lectern.model.Link;
import dev.lectern.model.PaperFields;
import dev.lectern.query.Query.Feature;

/** Which of the features of {@code has:} come from a paper's fields, as bits of one number. */
final class Traits {

  private Traits() {}

  static int of(PaperFields f) {
    return bit(Feature.ABSTRACT, f.abstractText() != null)
        | bit(Feature.DATE, f.published() != null)
        | bit(Feature.AUTHORS, !f.authors().isEmpty())
        | bit(Feature.ARXIV, f.identifiers().arxiv() != null)
        | bit(Feature.DOI, f.identifiers().doi() != null)
        | bit(Feature.LINK, !f.links().isEmpty() || f.identifiers().url() != null)
        | bit(Feature.CODE, f.links().stream().anyMatch(l -> l.role() == Link.Role.CODE));
  }

  static boolean has(int traits, Feature feature) {
    return (traits & bit(feature, true)) != 0;
  }

  private static int bit(Feature feature, boolean set) {
    return set ? 1 << feature.ordinal() : 0;
  }
}
