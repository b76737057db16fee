package dev.lectern.ui.facets;

import dev.lectern.model.FacetCount;
import dev.lectern.model.Facets;
import dev.lectern.query.ClauseState;
import dev.lectern.query.FacetClause;
import dev.lectern.query.FacetClause.Facet;
import dev.lectern.ui.kit.Branch;
import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows of the panel: what was counted, and what the search says of it. */
final class FacetRows {

  /** The names of values that were counted once, for those that a search has ruled out. */
  private final Map<FacetClause, String> names = new HashMap<>();

  /** A facet without values is left out. */
  List<Branch<FacetRow>> of(Facets facets, String text) {
    Map<FacetClause, ClauseState> typed = FacetClause.of(text);
    List<Branch<FacetRow>> groups = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Branch<FacetRow>> values = values(facet, counted(facet, facets), typed);
      if (!values.isEmpty()) {
        groups.add(new Branch<>(heading(facet), values));
      }
    }
    return groups;
  }

  private static FacetRow heading(Facet facet) {
    String name = Text.of("facets." + facet.name().toLowerCase(Locale.ROOT));
    return new FacetRow(facet, null, name, 0, ClauseState.CLEAR);
  }

  private static List<FacetCount> counted(Facet facet, Facets facets) {
    return switch (facet) {
      case STATUS -> facets.status();
      case TAG -> facets.tag();
      case YEAR -> facets.year();
      case ORGANIZATION -> facets.organization();
      case DIGEST -> facets.digest();
    };
  }

  /** What the search names stays in sight, also where no paper that was found has it. */
  private List<Branch<FacetRow>> values(
      Facet facet, List<FacetCount> counted, Map<FacetClause, ClauseState> typed) {
    Map<String, ClauseState> states = new HashMap<>();
    typed.forEach((clause, state) -> states.put(key(clause), state));
    List<Branch<FacetRow>> rows = new ArrayList<>();
    Set<String> shown = new LinkedHashSet<>();
    for (FacetCount count : counted) {
      FacetClause clause = new FacetClause(facet, count.value());
      names.put(clause, nameOf(facet, count));
      shown.add(key(clause));
      ClauseState state = states.getOrDefault(key(clause), ClauseState.CLEAR);
      rows.add(Branch.leaf(new FacetRow(facet, clause, names.get(clause), count.count(), state)));
    }
    int first = 0;
    for (Map.Entry<FacetClause, ClauseState> asked : typed.entrySet()) {
      FacetClause clause = asked.getKey();
      if (clause.facet() == facet && shown.add(key(clause))) {
        String name = names.getOrDefault(clause, clause.value());
        rows.add(first++, Branch.leaf(new FacetRow(facet, clause, name, 0, asked.getValue())));
      }
    }
    return rows;
  }

  private static String nameOf(Facet facet, FacetCount count) {
    return facet == Facet.STATUS ? Text.of("status." + count.value()) : count.name();
  }

  private static String key(FacetClause clause) {
    return clause.facet() + " " + clause.value().toLowerCase(Locale.ROOT);
  }
}
