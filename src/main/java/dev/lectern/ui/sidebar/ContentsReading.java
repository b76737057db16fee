package dev.lectern.ui.sidebar;

import dev.lectern.model.FacetCount;
import dev.lectern.model.Facets;
import dev.lectern.model.ReadingStatus;
import dev.lectern.model.SavedSearch;
import dev.lectern.query.Query;
import dev.lectern.query.QueryParser;
import dev.lectern.store.Library;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the sidebar shows, one thing after the other, so that searches find a reader free. */
final class ContentsReading {

  private static final Query UNREAD = new Query.HasStatus(ReadingStatus.UNREAD);

  private final Library library;

  ContentsReading(Library library) {
    this.library = library;
  }

  CompletableFuture<Contents> read() {
    return library.searches().thenCompose(this::counted);
  }

  private CompletableFuture<Contents> counted(List<SavedSearch> searches) {
    List<String> queries =
        Stream.concat(Contents.FIXED.values().stream(), searches.stream().map(SavedSearch::query))
            .distinct()
            .toList();
    return counts(queries).thenCompose(counts -> read(searches, counts));
  }

  private CompletableFuture<Contents> read(
      List<SavedSearch> searches, Map<String, Integer> counts) {
    return library
        .facets(new Query.Everything())
        .thenCompose(
            all -> library.facets(UNREAD).thenCompose(u -> read(searches, counts, all, u)));
  }

  private CompletableFuture<Contents> read(
      List<SavedSearch> searches, Map<String, Integer> counts, Facets all, Facets unread) {
    Map<String, Integer> left =
        unread.digest().stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    return library
        .digests()
        .thenCompose(
            digests ->
                library
                    .lists()
                    .thenCombine(
                        library.tags(),
                        (lists, tags) ->
                            new Contents(counts, digests, left, lists, tags, all.tag(), searches)));
  }

  private CompletableFuture<Map<String, Integer>> counts(List<String> queries) {
    CompletableFuture<Map<String, Integer>> all =
        CompletableFuture.completedFuture(new HashMap<>());
    for (String query : queries) {
      all =
          all.thenCompose(
              known ->
                  library
                      .count(QueryParser.parse(query).query())
                      .thenApply(
                          count -> {
                            known.put(query, count);
                            return known;
                          }));
    }
    return all;
  }
}
