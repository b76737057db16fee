package dev.lectern.model;

import java.util.UUID;

/**
 * A reading list of the user's.
 *
 * @param papers how many papers are on it; those in the trash are not counted
 */
public record ReadingList(UUID uuid, String name, int papers) {}
