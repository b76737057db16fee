package dev.lectern.ui.kit;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which papers a change is about.
 *
 * @param membership whether papers came or went, so that every list must ask again
 * @param tags whether the set of tags, or their looks, may be another one
 */
public record Touched(Set<Long> papers, boolean membership, boolean tags) {

  private static final Touched TAGS = new Touched(Set.of(), false, true);
  private static final Touched MEMBERSHIP = new Touched(Set.of(), true, true);

  public static Touched by(Change change) {
    return switch (change) {
      case Change.TagPapers c -> new Touched(papers(c.edits()), false, true);
      case Change.ColorTag c -> TAGS;
      case Change.SetStatus c -> edits(c.edits());
      case Change.SetStar c -> edits(c.edits());
      case Change.SetRating c -> edits(c.edits());
      case Change.EditNote c -> edits(List.of(c.edit()));
      case Change.EditField c -> edits(List.of(c.edit()));
      case Change.SetKey c -> edits(List.of(c.edit()));
      case Change.EditHighlight c -> edits(List.of(c.edit()));
      case Change.ImportDigest c -> MEMBERSHIP;
      case Change.RemoveDigest c -> MEMBERSHIP;
      case Change.Batch c -> all(c.changes());
    };
  }

  /** Whether what is shown of the paper may be out of date. */
  public boolean includes(long paper) {
    return membership || papers.contains(paper);
  }

  private static Touched all(List<Change> changes) {
    Set<Long> papers = new HashSet<>();
    boolean membership = false;
    boolean tags = false;
    for (Change change : changes) {
      Touched one = by(change);
      papers.addAll(one.papers());
      membership |= one.membership();
      tags |= one.tags();
    }
    return new Touched(papers, membership, tags);
  }

  private static <V> Touched edits(List<Edit<V>> edits) {
    return new Touched(papers(edits), false, false);
  }

  private static <V> Set<Long> papers(List<Edit<V>> edits) {
    Set<Long> papers = new HashSet<>();
    edits.forEach(edit -> papers.add(edit.paper()));
    return papers;
  }
}
