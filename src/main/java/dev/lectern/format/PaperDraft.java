package dev.lectern.format;

import dev.lectern.model.Companions;
import dev.lectern.model.PaperFields;

/**
 * A paper as one file shows it, before the library knows it.
 *
 * @param position its place among the file's papers, from 1
 * @param line where it starts, from 1
 * @param fields as printed, verbatim
 * @param companions what the file's owner has added to it
 */
public record PaperDraft(int position, long line, PaperFields fields, Companions companions) {

  /** A paper to which nobody has added anything. */
  public PaperDraft(int position, long line, PaperFields fields) {
    this(position, line, fields, Companions.NONE);
  }
}
