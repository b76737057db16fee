package dev.lectern.model;

/**
 * A change that is in the library now.
 *
 * @param revision the library's state after it; grows with every commit
 * @param step its number in the journal
 * @param undone whether the step was taken back by this commit rather than made
 */
public record Commit(long revision, long step, Origin origin, Change change, boolean undone) {}
