package dev.lectern.bench;

import static java.util.Locale.ROOT;

import dev.lectern.intake.ImportReport;
import dev.lectern.intake.Importer;
import dev.lectern.model.Origin;
import dev.lectern.store.BareImport;
import dev.lectern.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Brings a feed in, beside bare inserts of the rows that come of it. */
final class ImportRun {

  /** As much as one file may hold: a feed of 1,000,000 papers comes in ten. */
  private static final int PAPERS_A_FILE = 100_000;

  private final Path folder;
  private final int papers;
  private final int rounds;
  private final List<Path> feed = new ArrayList<>();
  private ProcessorTime processor = new ProcessorTime();

  ImportRun(Path folder, PaperMill mill, int papers, int rounds) throws IOException {
    this.folder = folder;
    this.papers = papers;
    this.rounds = papers > PAPERS_A_FILE ? 1 : rounds;
    for (int done = 0; done < papers; done += PAPERS_A_FILE) {
      Path file = folder.resolve("feed-%02d.json".formatted(feed.size() + 1));
      feed.add(FeedFile.write(file, mill, Math.min(PAPERS_A_FILE, papers - done)));
    }
  }

  Path library() {
    return folder.resolve("library.db");
  }

  Path bare() {
    return folder.resolve("bare.db");
  }

  /** Imports and copies by turns, so that what else the machine does hits both. */
  void into(Report report) throws IOException, SQLException {
    List<Double> lectern = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    double bareProcessor = 0;
    for (int round = 0; round < rounds; round++) {
      forget(library());
      long start = System.nanoTime();
      processor = new ProcessorTime();
      bringIn(library(), feed, n -> processor.look());
      lectern.add(Figures.millisSince(start));
      forget(bare());
      BareImport.Cost cost = BareImport.copy(library(), bare(), PAPERS_A_FILE);
      bare.add(cost.millis());
      bareProcessor = cost.processorMillis();
    }
    double ours = papers * 1000 / Figures.of(lectern).median();
    double theirs = papers * 1000 / Figures.of(bare).median();
    report.row(
        "import of a JSON feed of %,d papers (%,d MB), read, matched, stored, indexed"
            .formatted(papers, megabytes(feed)),
        String.format(ROOT, "%,.0f papers/s", ours),
        String.format(ROOT, "%,.0f papers/s", theirs),
        String.format(ROOT, "%.2f", ours / theirs),
        "≥ 0.7; ≥ 10,000/s");
    int lastFile = papers - (feed.size() - 1) * PAPERS_A_FILE;
    double writer = processor.of("store-writer") * 1e6 / papers;
    double spent = bareProcessor * 1e3 / papers;
    report.row(
        "… processor time a paper",
        String.format(
            ROOT,
            "writer %.0f µs, reader %.0f µs; all threads %.0f µs",
            writer,
            processor.of("digest-reader") * 1e6 / lastFile,
            processor.all() * 1e6 / papers),
        String.format(ROOT, "%.0f µs", spent),
        String.format(ROOT, "%.2f", spent / writer),
        "");
    report.row(
        "the library after it",
        megabytes(List.of(library())) + " MB",
        megabytes(List.of(bare())) + " MB",
        "",
        "");
  }

  /** Looks at the heap in the middle of an import; not timed. */
  void memory(Report report) throws IOException {
    Path scratch = folder.resolve("memory.db");
    forget(scratch);
    int ofFile = Math.min(papers, PAPERS_A_FILE);
    TreeMap<Integer, Double> samples = new TreeMap<>();
    double before = Figures.heap();
    bringIn(
        scratch,
        feed.subList(0, 1),
        n -> {
          int quarter = (int) (n * 4 / ofFile);
          if (quarter > 0) {
            samples.computeIfAbsent(quarter, q -> Figures.heap());
          }
        });
    samples.putIfAbsent(4, Figures.heap());
    forget(scratch);
    StringBuilder text = new StringBuilder(String.format(ROOT, "%.0f before", before));
    samples.forEach((q, mb) -> text.append(String.format(ROOT, ", %.0f at %d %%", mb, q * 25)));
    report.row("heap in an import of %,d papers, MB".formatted(ofFile), text.toString(), "flat");
  }

  private static void bringIn(Path library, List<Path> files, Consumer<Long> papers) {
    try (Library open = Library.open(library, Origin.CLI)) {
      ImportReport report =
          new Importer(open).run(files, Importer.Options.DEFAULT, p -> papers.accept(p.papers()));
      papers.accept(0L);
      if (report.anyFailed()) {
        throw new IllegalStateException(report.digests().toString());
      }
    }
  }

  static void forget(Path library) throws IOException {
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(library + suffix));
    }
  }

  private static long megabytes(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes / 1_000_000;
  }
}
