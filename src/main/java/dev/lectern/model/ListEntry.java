package dev.lectern.model;

/** A paper on a reading list; its places count from 1 without a gap. */
public record ListEntry(PaperSummary paper, ListPlace place) {}
