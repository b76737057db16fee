package dev.lectern.model;

import java.util.List;

/**
 * A paper that has to do with another one.
 *
 * @param words the rare words that both use, the most telling first; empty where only digests tie
 *     them
 * @param digests how many digests show both
 */
public record RelatedPaper(PaperSummary paper, List<String> words, int digests) {}
