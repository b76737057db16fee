package dev.lectern.model;

import java.time.Instant;

/**
 * A step in the history of a library.
 *
 * @param kind its stable name, such as {@code set-status}
 * @param summary what it did, in the form {@code Tagged 12 papers rl}
 * @param undone whether it has been taken back
 */
public record JournalEntry(
    long step, Instant time, Origin origin, String kind, String summary, boolean undone) {}
