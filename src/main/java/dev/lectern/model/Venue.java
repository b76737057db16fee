package dev.lectern.model;

import org.jspecify.annotations.Nullable;

/** Where a paper appeared: journal, proceedings or publisher, with the place inside it. */
public record Venue(
    @Nullable String name,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable String pages,
    @Nullable String publisher,
    @Nullable String publisherPlace) {

  /** No place, where a venue's parts are asked for. */
  public static final Venue NONE = new Venue(null, null, null, null, null, null);
}
