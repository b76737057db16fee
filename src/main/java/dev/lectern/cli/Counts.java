package dev.lectern.cli;

import dev.lectern.model.Change;

/** How many papers a change touches, and how that is said. */
final class Counts {

  private Counts() {}

  /** {@code 1 paper}, {@code 12 papers}. */
  static String papers(Change change) {
    return of(change.touchedPapers().distinct().count(), "paper");
  }

  static String of(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }
}
