package dev.lectern.format;

import dev.lectern.model.PaperFields;

/**
 * A paper as one file shows it, before the library knows it.
 *
 * @param position its place among the file's papers, from 1
 * @param line where it starts, from 1
 * @param fields as printed, verbatim
 */
public record PaperDraft(int position, long line, PaperFields fields) {}
