package dev.lectern.export;

import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperSummary;
import dev.lectern.store.Library;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Reads many papers one after the other, a page ahead, in memory that does not grow with them. */
public final class PaperReads {

  private static final int PAGE = 500;

  private PaperReads() {}

  /** Takes a paper; may fail as its output does. */
  @FunctionalInterface
  public interface Taker<T> {
    void take(T paper) throws IOException;
  }

  /**
   * Reads papers whole, a page while the one before is taken.
   *
   * @param enough asked now and then; ends the reading when nobody takes more
   */
  public static void details(
      Library library, int[] papers, BooleanSupplier enough, Taker<PaperDetails> taker)
      throws IOException {
    CompletableFuture<List<PaperDetails>> next = library.details(page(papers, 0));
    for (int i = 0; i < papers.length && !enough.getAsBoolean(); i += PAGE) {
      List<PaperDetails> page = Library.waitFor(next);
      next = library.details(page(papers, i + PAGE));
      for (PaperDetails paper : page) {
        taker.take(paper);
      }
    }
  }

  /** Reads what a list shows of papers. */
  public static void summaries(
      Library library, int[] papers, BooleanSupplier enough, Taker<PaperSummary> taker)
      throws IOException {
    for (int i = 0; i < papers.length && !enough.getAsBoolean(); i += PAGE) {
      for (PaperSummary paper : Library.waitFor(library.summaries(page(papers, i)))) {
        taker.take(paper);
      }
    }
  }

  private static int[] page(int[] papers, int from) {
    int start = Math.min(papers.length, from);
    return Arrays.copyOfRange(papers, start, Math.min(papers.length, start + PAGE));
  }
}
