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
    Instant added) {}
