package dev.lectern.ui.facets;

import dev.lectern.query.ClauseState;
import dev.lectern.query.FacetClause;
import dev.lectern.query.FacetClause.Facet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the panel: a facet's heading or one of its values.
 *
 * @param clause what the row puts into the search; null for a heading
 * @param count how many of the papers found have the value
 */
record FacetRow(
    Facet facet, @Nullable FacetClause clause, String name, int count, ClauseState state) {

  boolean isHeading() {
    return clause == null;
  }

  /** What the row is, whatever it shows. */
  Object identity() {
    return facet + " " + (clause == null ? "" : clause.value().toLowerCase(Locale.ROOT));
  }
}
