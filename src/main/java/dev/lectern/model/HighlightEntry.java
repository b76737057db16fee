package dev.lectern.model;

/**
 * A highlight among those of the whole library.
 *
 * @param title the paper's, as printed
 * @param found whether its passage stands in the paper's present text
 */
public record HighlightEntry(
    long paper, String key, String title, Highlight highlight, boolean found) {}
