package dev.lectern.ui.kit;

import dev.lectern.model.Change;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which papers a change is about.
 *
 * @param membership whether papers came or went, so that every list must ask again
 * @param tags whether the set of tags, or their looks, may be another one
 * @param lists whether reading lists hold other papers, or in another order, or have other names
 */
public record Touched(Set<Long> papers, boolean membership, boolean tags, boolean lists) {

  public static Touched by(Change change) {
    boolean membership = changesMembership(change);
    return new Touched(
        change.touchedPapers().boxed().collect(Collectors.toSet()),
        membership,
        membership || changesTags(change),
        membership || changesLists(change));
  }

  /** Whether what is shown of the paper may be out of date. */
  public boolean includes(long paper) {
    return membership || papers.contains(paper);
  }

  private static boolean changesMembership(Change change) {
    return switch (change) {
      case Change.ImportDigest c -> true;
      case Change.RemoveDigest c -> true;
      case Change.ReadAgain c -> true;
      case Change.StateCapture c -> true;
      case Change.Regroup c -> true;
      case Change.Trash c -> true;
      case Change.AddByHand c -> true;
      case Change.Batch c -> c.changes().stream().anyMatch(Touched::changesMembership);
      default -> false;
    };
  }

  private static boolean changesTags(Change change) {
    return switch (change) {
      case Change.TagPapers c -> true;
      case Change.ColorTag c -> true;
      case Change.Batch c -> c.changes().stream().anyMatch(Touched::changesTags);
      default -> false;
    };
  }

  private static boolean changesLists(Change change) {
    return switch (change) {
      case Change.PlaceInList c -> true;
      case Change.NameList c -> true;
      case Change.Batch c -> c.changes().stream().anyMatch(Touched::changesLists);
      default -> false;
    };
  }
}
