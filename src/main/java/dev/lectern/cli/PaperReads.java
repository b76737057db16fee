package dev.lectern.cli;

import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperSummary;
import dev.lectern.store.Library;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Reads many papers one after the other, a few ahead, in memory that does not grow with them. */
final class PaperReads {

  private static final int AHEAD = 64;
  private static final int PAGE = 500;

  private PaperReads() {}

  /** Takes a paper; may fail as its output does. */
  @FunctionalInterface
  interface Taker<T> {
    void take(T paper) throws IOException;
  }

  /**
   * Reads papers whole.
   *
   * @param enough asked now and then; ends the reading when nobody takes more
   */
  static void details(
      Library library, int[] papers, BooleanSupplier enough, Taker<PaperDetails> taker)
      throws IOException {
    Deque<CompletableFuture<Optional<PaperDetails>>> ahead = new ArrayDeque<>();
    int asked = 0;
    for (int done = 0; done < papers.length; done++) {
      while (asked < papers.length && ahead.size() < AHEAD) {
        ahead.add(library.details(papers[asked++]));
      }
      if (done % AHEAD == 0 && enough.getAsBoolean()) {
        return;
      }
      Optional<PaperDetails> paper = Library.waitFor(ahead.remove());
      if (paper.isPresent()) {
        taker.take(paper.get());
      }
    }
  }

  /** Reads what a list shows of papers. */
  static void summaries(
      Library library, int[] papers, BooleanSupplier enough, Taker<PaperSummary> taker)
      throws IOException {
    for (int i = 0; i < papers.length && !enough.getAsBoolean(); i += PAGE) {
      int[] page = Arrays.copyOfRange(papers, i, Math.min(papers.length, i + PAGE));
      for (PaperSummary paper : Library.waitFor(library.summaries(page))) {
        taker.take(paper);
      }
    }
  }
}
