package dev.lectern.bench;

import static java.util.Locale.ROOT;

import dev.lectern.model.Origin;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.store.BareSqlite;
import dev.lectern.store.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Opens a library in a process of its own until its first page can be shown. */
public final class Opening {

  private static final int PAGE = 50;
  private static final int STARTS = 5;

  private Opening() {}

  /** Prints milliseconds to the first page and MB of heap after it. */
  public static void main(String[] args) throws SQLException {
    Path file = Path.of(args[1]);
    long start = System.nanoTime();
    if (args[0].equals("bare")) {
      try (BareSqlite bare = BareSqlite.open(file)) {
        bare.everything();
        System.out.println(Figures.millisSince(start) + " " + Figures.heap());
      }
    } else {
      try (Library library = Library.open(file, Origin.WINDOW)) {
        int[] papers = library.search(new Query.Everything(), Sort.DEFAULT).join().papers();
        library.summaries(Arrays.copyOf(papers, Math.min(PAGE, papers.length))).join();
        double millis = Figures.millisSince(start);
        System.out.println(millis + " " + Figures.heap());
      }
    }
  }

  static void into(Report report, Path library, int papers) throws IOException {
    Figures[] ours = measure("lectern", library);
    Figures[] bare = measure("bare", library);
    report.row(
        "opening to first page, fresh process (median / p95 / max)",
        ours[0].spread(),
        bare[0].spread(),
        String.format(ROOT, "%.2f", ours[0].median() / bare[0].median()),
        papers >= 1_000_000 ? "≤ 500 ms" : papers >= 100_000 ? "≤ 150 ms" : "");
    report.row(
        "heap after opening",
        String.format(ROOT, "%.0f MB", ours[1].median()),
        String.format(ROOT, "%.0f MB", bare[1].median()),
        "",
        papers >= 1_000_000 ? "≤ 300 MB" : "");
  }

  private static Figures[] measure(String how, Path library) throws IOException {
    List<Double> millis = new ArrayList<>();
    List<Double> heap = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      String[] said = start(how, library).strip().split(" ");
      millis.add(Double.valueOf(said[0]));
      heap.add(Double.valueOf(said[1]));
    }
    return new Figures[] {Figures.of(millis), Figures.of(heap)};
  }

  private static String start(String how, Path library) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                Opening.class.getName(),
                how,
                library.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
