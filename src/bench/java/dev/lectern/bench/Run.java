package dev.lectern.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a run was asked for, by system properties {@code bench.…}. */
record Run(
    List<Integer> sizes,
    String corpus,
    Path folder,
    Path reports,
    Path image,
    int rounds,
    int queries,
    List<String> sorts,
    Set<String> parts,
    long seed) {

  static Run asked() {
    return new Run(
        Arrays.stream(text("papers", "10000,100000").split(","))
            .map(s -> Integer.valueOf(s.strip()))
            .toList(),
        text("corpus", ""),
        Path.of(text("folder", "target/bench/work")),
        Path.of(text("reports", "target/bench")),
        Path.of(text("image", "target/lectern")),
        Integer.getInteger("bench.rounds", 3),
        Integer.getInteger("bench.queries", 200),
        List.of(
            text("sorts", "added,published,title,authors,comments,upvotes,seen,rating,relevance")
                .toLowerCase(Locale.ROOT)
                .split(",")),
        Set.of(text("parts", "memory,search,facets,edit,export,repair,opening,window").split(",")),
        Long.getLong("bench.seed", 20_260_101));
  }

  private static String text(String name, String otherwise) {
    String value = System.getProperty("bench." + name, "");
    return value.isBlank() ? otherwise : value;
  }
}
