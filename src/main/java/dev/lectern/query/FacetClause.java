package dev.lectern.query;

import dev.lectern.model.ReadingStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clause such as {@code status:unread} or {@code -tag:"x y"} that a click puts into a typed
 * search, turns round, or takes out again; all else stays as it was typed.
 *
 * @param value as the search language takes it after the field
 */
public record FacetClause(Facet facet, String value) {

  /** What papers are counted by. */
  public enum Facet {
    STATUS,
    TAG,
    YEAR,
    ORGANIZATION,
    DIGEST
  }

  /** The facet clauses that hold for a whole search, in the order in which they stand there. */
  public static Map<FacetClause, ClauseState> of(String text) {
    Map<FacetClause, ClauseState> clauses = new LinkedHashMap<>();
    for (TypedClause typed : TypedClause.of(text)) {
      of(typed.token()).ifPresent(clause -> clauses.putIfAbsent(clause, typed.state()));
    }
    return clauses;
  }

  /** What the search says of this clause. */
  public ClauseState in(String text) {
    return places(text).stream().findFirst().map(TypedClause::state).orElse(ClauseState.CLEAR);
  }

  /** The search one step on: with this clause, then without its papers, then without it. */
  public String cycled(String text) {
    return switch (in(text)) {
      case CLEAR -> added(text);
      case INCLUDED -> excluded(text);
      case EXCLUDED -> removed(text);
    };
  }

  /** In front, because the last word may still be being typed. */
  private String added(String text) {
    String rest = TypedClause.joinable(text.strip());
    return rest.isEmpty() ? typed() : typed() + " " + rest;
  }

  private String excluded(String text) {
    String once = text;
    List<TypedClause> places = places(once);
    while (places.size() > 1) {
      once = places.getLast().cutFrom(once);
      places = places(once);
    }
    int start = places.getFirst().start();
    return once.substring(0, start) + "-" + once.substring(start);
  }

  private String removed(String text) {
    String rest = text;
    for (List<TypedClause> left = places(rest); !left.isEmpty(); left = places(rest)) {
      rest = left.getLast().cutFrom(rest);
    }
    return rest;
  }

  private List<TypedClause> places(String text) {
    return TypedClause.of(text).stream()
        .filter(typed -> of(typed.token()).filter(this::isSame).isPresent())
        .toList();
  }

  /** Names are told apart without regard to case. */
  private boolean isSame(FacetClause other) {
    return facet == other.facet && value.equalsIgnoreCase(other.value);
  }

  private String typed() {
    return switch (facet) {
      case STATUS -> "status:" + value;
      case YEAR -> "year:" + value;
      case TAG -> QueryPrinter.print(new Query.Tagged(value));
      case ORGANIZATION -> QueryPrinter.print(new Query.Named(Query.NameField.ORGANIZATION, value));
      case DIGEST -> QueryPrinter.print(new Query.Named(Query.NameField.DIGEST, value));
    };
  }

  /** The facet clause that a piece of a search is, if it is one. */
  static Optional<FacetClause> of(Token token) {
    if (token.field() == null) {
      return Optional.empty();
    }
    try {
      return of(new Clauses(LocalDate.EPOCH).read(token));
    } catch (BadClause noClause) {
      return Optional.empty();
    }
  }

  private static Optional<FacetClause> of(Query clause) {
    return switch (clause) {
      case Query.HasStatus(ReadingStatus status) -> facet(Facet.STATUS, status.code());
      case Query.Tagged(String tag) -> facet(Facet.TAG, tag);
      case Query.Named(var field, String value) when field == Query.NameField.ORGANIZATION ->
          facet(Facet.ORGANIZATION, value);
      case Query.Named(var field, String value) when field == Query.NameField.DIGEST ->
          facet(Facet.DIGEST, value);
      case Query.DateIn in when isYear(in) -> facet(Facet.YEAR, in.from().toString());
      default -> Optional.empty();
    };
  }

  private static Optional<FacetClause> facet(Facet facet, String value) {
    return Optional.of(new FacetClause(facet, value));
  }

  private static boolean isYear(Query.DateIn in) {
    return in.field() == Query.DateField.PUBLISHED
        && in.from() != null
        && in.from().equals(in.to())
        && in.from().month() == 0;
  }
}
