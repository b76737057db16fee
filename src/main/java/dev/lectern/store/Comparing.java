package dev.lectern.store;

import dev.lectern.model.PaperDetails;

/** Two papers beside what they would be as one. */
final class Comparing {

  private Comparing() {}

  /** Both as they are, and as they would be with the second merged into the first. */
  static Comparison of(Sql sql, long first, long second) {
    MergeIntents.check(sql, first);
    MergeIntents.check(sql, second);
    Views views = new Views(sql);
    PaperDetails one = views.details(first).orElseThrow();
    PaperDetails two = views.details(second).orElseThrow();
    return new Comparison(
        one,
        two,
        new Pairing(sql, first, second).texts(),
        Belongings.further(one.paper().status(), two.paper().status()));
  }
}
