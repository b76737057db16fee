package dev.lectern.model;

import java.util.List;

/**
 * One paper with all that belongs to it.
 *
 * @param note the user's Markdown note; empty where there is none
 * @param sightings the digests that showed it, oldest first
 * @param lists the names of the reading lists it is on
 * @param sentNotes what others wrote of it, by sender
 */
public record PaperDetails(
    Paper paper,
    String note,
    List<Highlight> highlights,
    List<Sighting> sightings,
    List<String> lists,
    List<SentNote> sentNotes) {

  public PaperDetails {
    highlights = List.copyOf(highlights);
    sightings = List.copyOf(sightings);
    lists = List.copyOf(lists);
    sentNotes = List.copyOf(sentNotes);
  }

  /** A paper of which nobody else has written. */
  public PaperDetails(
      Paper paper,
      String note,
      List<Highlight> highlights,
      List<Sighting> sightings,
      List<String> lists) {
    this(paper, note, highlights, sightings, lists, List.of());
  }

  /** Where a digest showed the paper; positions count from 1. */
  public record Sighting(Digest digest, int position, long line) {}
}
