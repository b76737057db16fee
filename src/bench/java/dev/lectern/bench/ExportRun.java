package dev.lectern.bench;

import static java.util.Locale.ROOT;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.reference.ReferenceStyles;
import dev.lectern.format.reference.ReferenceStyles.Choice;
import dev.lectern.format.reference.ReferenceWriter;
import dev.lectern.format.reference.UnknownStyleException;
import dev.lectern.model.PaperDetails;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Exports of all papers, read page by page from the library, and formatted references. */
final class ExportRun {

  private static final int PAGE = 500;
  private static final int REFERENCES = 1_000;
  private static final int WARM_UP = 50_000;
  private static final double MEGABYTE = 1 << 20;

  private ExportRun() {}

  static void into(Report report, Library library) throws IOException {
    int[] papers = library.search(new Query.Everything(), Sort.DEFAULT).join().papers();
    for (ExportFormat format :
        List.of(
            ExportFormat.BIBTEX, ExportFormat.BIBLATEX, ExportFormat.RIS, ExportFormat.CSL_JSON)) {
      write(library, Arrays.copyOf(papers, Math.min(WARM_UP, papers.length)), format);
      System.gc();
      double before = used();
      long start = System.nanoTime();
      double most = write(library, papers, format);
      double seconds = (System.nanoTime() - start) / 1e9;
      boolean promised = format == ExportFormat.BIBTEX || format == ExportFormat.RIS;
      report.row(
          "export to " + format.title() + ", read from the library and written",
          String.format(ROOT, "%,.0f papers/s", papers.length / seconds),
          promised ? "≥ 50,000/s" : "");
      report.row(
          "… heap before; most at a page",
          String.format(ROOT, "%.0f; %.0f MB", before, most),
          "constant");
    }
    for (Choice style : ReferenceStyles.COMMON) {
      references(
          report, library, Arrays.copyOf(papers, Math.min(REFERENCES, papers.length)), style);
    }
  }

  /** The most heap that was in use at the end of a page, MB. */
  private static double write(Library library, int[] papers, ExportFormat format)
      throws IOException {
    BibliographyWriter writer = format.open(Writer.nullWriter(), ExportOptions.PLAIN);
    double most = 0;
    CompletableFuture<List<PaperDetails>> next = library.details(page(papers, 0));
    for (int from = 0; from < papers.length; from += PAGE) {
      List<PaperDetails> page = next.join();
      next = library.details(page(papers, from + PAGE));
      for (PaperDetails paper : page) {
        writer.write(ExportEntry.of(paper));
      }
      most = Math.max(most, used());
    }
    writer.end();
    return most;
  }

  private static int[] page(int[] papers, int from) {
    int start = Math.min(papers.length, from);
    return Arrays.copyOfRange(papers, start, Math.min(papers.length, start + PAGE));
  }

  private static double used() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  private static void references(Report report, Library library, int[] papers, Choice style)
      throws IOException {
    try {
      ReferenceWriter writer =
          new ReferenceWriter(
              Writer.nullWriter(),
              new ExportOptions(null, Set.of(), false, ""),
              ReferenceStyles.find(style.id()),
              ReferenceWriter.Kind.TEXT,
              done -> {},
              () -> false);
      long start = System.nanoTime();
      for (PaperDetails paper : library.details(papers).join()) {
        writer.write(ExportEntry.of(paper));
      }
      writer.end();
      report.row(
          "%,d references in %s".formatted(papers.length, style.name()),
          String.format(ROOT, "%.1f s", (System.nanoTime() - start) / 1e9),
          papers.length == REFERENCES ? "< 5 s" : "");
    } catch (UnknownStyleException unknown) {
      throw new IOException(unknown);
    }
  }
}
