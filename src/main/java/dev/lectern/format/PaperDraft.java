package dev.lectern.format;

import dev.lectern.model.Companions;
import dev.lectern.model.PaperFields;
import java.util.List;

/**
 * A paper as one file shows it, before the library knows it.
 *
 * @param position its place among the file's papers, from 1
 * @param line where it starts, from 1
 * @param fields as printed, verbatim
 * @param companions what the file's owner has added to it
 * @param extents where it was read from: first what is its own, then what else says something of
 *     it; empty where that is all from its line to that of the next paper
 */
public record PaperDraft(
    int position, long line, PaperFields fields, Companions companions, List<Extent> extents) {

  public PaperDraft {
    extents = List.copyOf(extents);
  }

  /** A paper whose lines go on to the next one's. */
  public PaperDraft(int position, long line, PaperFields fields, Companions companions) {
    this(position, line, fields, companions, List.of());
  }

  /** Such a paper to which nobody has added anything. */
  public PaperDraft(int position, long line, PaperFields fields) {
    this(position, line, fields, Companions.NONE);
  }

  /** The same paper, read from elsewhere. */
  public PaperDraft from(List<Extent> stretches) {
    return new PaperDraft(position, line, fields, companions, stretches);
  }

  /** The same paper, read from one stretch that is its own. */
  public PaperDraft from(Extent own) {
    return from(List.of(own));
  }
}
