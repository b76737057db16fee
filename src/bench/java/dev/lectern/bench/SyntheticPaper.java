package dev.lectern.bench;

import dev.lectern.model.Organization;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper that nobody wrote, of words that somebody did. */
record SyntheticPaper(
    String arxiv,
    String title,
    String summary,
    List<String> authors,
    @Nullable Organization organization,
    LocalDate published,
    int upvotes,
    int comments,
    boolean hasCode,
    boolean hasProject) {}
