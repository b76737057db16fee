package dev.lectern.model;

import org.jspecify.annotations.Nullable;

/**
 * A tag of the user's; {@code area/topic} nests.
 *
 * @param color {@code #rrggbb}, or null for the default
 * @param papers how many papers carry it
 */
public record Tag(String name, @Nullable String color, int papers) {}
