package dev.lectern.bench;

import static java.util.Locale.ROOT;

import dev.lectern.model.Change;
import dev.lectern.model.ReadingStatus;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.store.BareSqlite;
import dev.lectern.store.Intent;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Edits of many papers at once. */
final class EditRun {

  private static final int LARGEST = 100_000;
  private static final int TOPICS = 12;

  private EditRun() {}

  /** Gives papers what a user would have given them, for filters to find. */
  static void dress(Library library, int papers) {
    for (int topic = 0; topic < TOPICS; topic++) {
      int from = topic;
      int[] some = numbers(papers, n -> (n * 7) % 100 == from);
      library.apply(Intents.tag(some, List.of("topic/" + topic), List.of())).join();
    }
    library
        .apply(Intents.mark(numbers(papers, n -> n % 9 == 0), ReadingStatus.READ, null, null))
        .join();
    library.apply(Intents.mark(numbers(papers, n -> n % 31 == 0), null, true, 4)).join();
  }

  private static int[] numbers(int papers, IntPredicate which) {
    return IntStream.rangeClosed(1, papers).filter(which).toArray();
  }

  /** Tags and marks in one step, and takes it back, with the shelf in memory. */
  static void into(Report report, Library library, BareSqlite bare) throws SQLException {
    int[] all = library.search(new Query.Everything(), Sort.DEFAULT).join().papers();
    int[] papers = Arrays.copyOf(all, Math.min(LARGEST, all.length));
    long start = System.nanoTime();
    library.apply(tagAndMark(papers)).join();
    double done = Figures.millisSince(start);
    start = System.nanoTime();
    library.undo(1).join();
    double undone = Figures.millisSince(start);
    double theirs = bare.edit(papers, "batch");
    report.row(
        "tag and mark %,d papers, one step".formatted(papers.length),
        String.format(ROOT, "%,.0f ms", done),
        String.format(ROOT, "%,.0f ms", theirs),
        String.format(ROOT, "%.2f", theirs / done),
        papers.length >= LARGEST ? "< 5 s" : "");
    report.row("… and take it back", String.format(ROOT, "%,.0f ms", undone), "");
  }

  private static Intent tagAndMark(int[] papers) {
    Intent tag = Intents.tag(papers, List.of("batch"), List.of());
    Intent mark = Intents.mark(papers, ReadingStatus.READ, null, null);
    return present -> {
      List<Change> changes =
          Stream.of(tag, mark).flatMap(i -> i.resolve(present).stream()).toList();
      return Optional.of(new Change.Batch(changes));
    };
  }
}
