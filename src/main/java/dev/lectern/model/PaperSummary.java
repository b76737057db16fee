package dev.lectern.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the paper list shows.
 *
 * @param title verbatim
 * @param authors printed names in order; empty where none are known
 * @param authorCount as {@link Paper#authorCount}
 * @param seen in how many digests the paper appears
 * @param damaged whether some of it cannot be read; the rest is here
 */
public record PaperSummary(
    long id,
    String key,
    String title,
    List<String> authors,
    int authorCount,
    @Nullable Organization organization,
    @Nullable PartialDate published,
    boolean yearInferred,
    @Nullable String venue,
    @Nullable Integer comments,
    @Nullable Integer upvotes,
    ReadingStatus status,
    boolean starred,
    int rating,
    List<String> tags,
    boolean hasNote,
    int seen,
    Instant added,
    boolean damaged) {

  /** One of which everything can be read. */
  public PaperSummary(
      long id,
      String key,
      String title,
      List<String> authors,
      int authorCount,
      @Nullable Organization organization,
      @Nullable PartialDate published,
      boolean yearInferred,
      @Nullable String venue,
      @Nullable Integer comments,
      @Nullable Integer upvotes,
      ReadingStatus status,
      boolean starred,
      int rating,
      List<String> tags,
      boolean hasNote,
      int seen,
      Instant added) {
    this(
        id,
        key,
        title,
        authors,
        authorCount,
        organization,
        published,
        yearInferred,
        venue,
        comments,
        upvotes,
        status,
        starred,
        rating,
        tags,
        hasNote,
        seen,
        added,
        false);
  }
}
