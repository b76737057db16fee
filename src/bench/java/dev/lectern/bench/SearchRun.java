package dev.lectern.bench;

import static java.util.Locale.ROOT;

import dev.lectern.query.Query;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.BareSqlite;
import dev.lectern.store.Library;
import dev.lectern.store.Matches;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From a keystroke to the finished first page with its count. */
final class SearchRun {

  private static final int PAGE = 50;
  private static final int SLOWEST = 12;

  /** Ranking and bare SQLite take long; a share of the queries shows where they stand. */
  private static final int SHARE = 5;

  private final Library library;
  private final List<String> queries;
  private final String wanted;
  private final List<Slow> slow = new ArrayList<>();

  private record Slow(String typed, String sort, double millis, int matches) {}

  SearchRun(Library library, List<String> queries, int papers) {
    this.library = library;
    this.queries = queries;
    this.wanted = papers >= 1_000_000 ? "p95 ≤ 50 ms" : papers >= 100_000 ? "p95 ≤ 16 ms" : "";
  }

  void into(Report report, List<String> sorts, BareSqlite bare) throws SQLException {
    page(new Query.Everything(), Sort.DEFAULT);
    List<String> warming = queries.subList(0, Math.min(20, queries.size()));
    measure(warming, Sort.DEFAULT);
    slow.clear();
    for (String code : sorts) {
      Sort sort = Sort.parse(code).orElseThrow();
      boolean ranked = sort.by() == Sort.By.RELEVANCE;
      long start = System.nanoTime();
      page(new Query.Everything(), sort);
      double first = Figures.millisSince(start);
      List<String> typed = ranked ? share() : queries;
      Times times = measure(typed, sort);
      report.row(
          "keystroke to first page, sort %s (median / p95 / max)".formatted(code),
          times.later().spread(),
          ranked ? "" : wanted);
      report.row(
          "… first letter; first use of the sort",
          times.first().spread() + String.format(ROOT, "; %.0f ms", first),
          "");
    }
    beside(report, bare);
  }

  /** Counts for every keystroke's papers, as the facets beside the list show them. */
  void facets(Report report, int papers) {
    List<Double> times = new ArrayList<>();
    for (String query : queries) {
      for (String text : Typed.keystrokes(query)) {
        Query parsed = QueryParser.parse(text, true).query();
        long start = System.nanoTime();
        library.facets(parsed).join();
        times.add(Figures.millisSince(start));
      }
    }
    long start = System.nanoTime();
    library.facets(new Query.Everything()).join();
    double all = Figures.millisSince(start);
    report.row(
        "facet counts after a keystroke (median / p95 / max); of all papers",
        Figures.of(times).spread() + String.format(ROOT, "; %.1f ms", all),
        papers >= 1_000_000 ? "≤ 50 ms" : "");
  }

  private List<String> share() {
    return queries.subList(0, queries.size() / SHARE);
  }

  private record Times(Figures first, Figures later) {}

  private Times measure(List<String> typed, Sort sort) {
    List<Double> first = new ArrayList<>();
    List<Double> later = new ArrayList<>();
    for (String query : typed) {
      for (String text : Typed.keystrokes(query)) {
        long start = System.nanoTime();
        int matches = page(QueryParser.parse(text, true).query(), sort);
        double millis = Figures.millisSince(start);
        (text.length() == 1 ? first : later).add(millis);
        slow.add(new Slow(text, sort.by().code(), millis, matches));
      }
    }
    slow.sort(Comparator.comparingDouble(s -> -s.millis()));
    slow.subList(Math.min(SLOWEST, slow.size()), slow.size()).clear();
    return new Times(Figures.of(first), Figures.of(later));
  }

  private int page(Query query, Sort sort) {
    Matches matches = library.search(query, sort).join();
    int[] all = matches.papers();
    library.summaries(Arrays.copyOf(all, Math.min(PAGE, all.length))).join();
    return matches.count();
  }

  /**
   * The keystrokes that are words alone, asked of SQLite in one statement for rows and one for the
   * count.
   */
  private void beside(Report report, BareSqlite bare) throws SQLException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (String query : share()) {
      for (String text : Typed.keystrokes(query)) {
        Query parsed = QueryParser.parse(text, true).query();
        Optional<String> match = BareSqlite.match(parsed);
        if (match.isPresent()) {
          long start = System.nanoTime();
          page(parsed, Sort.DEFAULT);
          ours.add(Figures.millisSince(start));
          start = System.nanoTime();
          bare.search(match.get());
          theirs.add(Figures.millisSince(start));
        }
      }
    }
    Figures lectern = Figures.of(ours);
    Figures sqlite = Figures.of(theirs);
    report.row(
        "%d keystrokes that are words alone, sort added".formatted(ours.size()),
        lectern.spread(),
        sqlite.spread(),
        String.format(ROOT, "p95 %.1f× faster", sqlite.percentile(95) / lectern.percentile(95)),
        "");
  }

  void slowest(Report report) {
    report.remark("Slowest keystrokes:");
    report.remark("| typed | sort | ms | matches |\n|---|---|---|---|");
    for (Slow s : slow) {
      report.line(
          String.format(
              ROOT, "| `%s` | %s | %.1f | %,d |", s.typed(), s.sort(), s.millis(), s.matches()));
    }
  }
}
