package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.List;

/**
 * One kind of edit, whole: its name in the journal, its form there, what it does to the tables, and
 * how it is told. Each has a file of its own; see {@link ChangeKinds} for which change has which.
 */
interface ChangeKind<C extends Change> {

  /** Its names in the journal; they never change, and the first is what most steps are called. */
  List<String> codes();

  /** The change as a part of a step. */
  Part encode(C change);

  /** The change that a part of one of its codes says. */
  C decode(Part part);

  /** Writes the change into the tables; a before value that no longer holds is a conflict. */
  void apply(C change, Editor editor);

  /** What a part did, as a sentence without its end. */
  String tell(ToldPart part);

  /** Whether papers come, go or move among digests. */
  default boolean movesDigests() {
    return false;
  }

  /** Whether the order of titles may become another. */
  default boolean changesTitles(C change) {
    return movesDigests();
  }
}
