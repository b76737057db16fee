package dev.lectern.model;

import java.util.List;

/**
 * One paper with all that belongs to it.
 *
 * @param note the user's Markdown note; empty where there is none
 * @param sightings the digests that showed it, oldest first
 * @param lists the names of the reading lists it is on
 */
public record PaperDetails(
    Paper paper,
    String note,
    List<Highlight> highlights,
    List<Sighting> sightings,
    List<String> lists) {

  public PaperDetails {
    highlights = List.copyOf(highlights);
    sightings = List.copyOf(sightings);
    lists = List.copyOf(lists);
  }

  /** Where a digest showed the paper; positions count from 1. */
  public record Sighting(Digest digest, int position, long line) {}
}
