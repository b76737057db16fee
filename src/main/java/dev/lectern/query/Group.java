package dev.lectern.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clauses between two parentheses while they are being read. */
final class Group {

  private final List<Query> alternatives = new ArrayList<>();
  private List<Query> parts = new ArrayList<>();
  private boolean negating;

  /** Where its parenthesis stands, or -1 for the whole query. */
  final int start;

  Group(int start) {
    this.start = start;
  }

  void negate() {
    negating = !negating;
  }

  void add(Query clause) {
    Query signed = negating ? not(clause) : clause;
    negating = false;
    if (signed instanceof Query.And and) {
      parts.addAll(and.parts());
    } else {
      parts.add(signed);
    }
  }

  /** Forgets a {@code -} whose clause came to nothing. */
  void skip() {
    negating = false;
  }

  boolean hasPart() {
    return !parts.isEmpty();
  }

  void or() {
    close(alternatives);
    parts = new ArrayList<>();
  }

  /** All that was read; empty where it was nothing. */
  Optional<Query> finish() {
    close(alternatives);
    return switch (alternatives.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(alternatives.getFirst());
      default -> Optional.of(new Query.Or(List.copyOf(alternatives)));
    };
  }

  private void close(List<Query> into) {
    if (parts.size() > 1) {
      into.add(new Query.And(List.copyOf(parts)));
    } else if (parts.size() == 1 && parts.getFirst() instanceof Query.Or or) {
      into.addAll(or.parts());
    } else {
      into.addAll(parts);
    }
  }

  private static Query not(Query clause) {
    return clause instanceof Query.Not(Query inner) ? inner : new Query.Not(clause);
  }
}
