package dev.lectern.bench;

import dev.lectern.model.Origin;
import dev.lectern.store.BareSqlite;
import dev.lectern.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Builds libraries of the sizes asked for, measures them and prints a table for each. */
public final class Benchmarks {

  private static final int WARM_UP = 20_000;

  private Benchmarks() {}

  public static void main(String[] args) throws IOException, SQLException {
    Run run = Run.asked();
    Files.createDirectories(run.folder());
    Corpus corpus = Corpus.load(run.corpus(), run.folder());
    System.out.println("Warming up …");
    int warmUp = Math.min(WARM_UP, Collections.max(run.sizes()));
    Path warm = Files.createDirectories(run.folder().resolve("warm-up"));
    new ImportRun(warm, new PaperMill(corpus, run.seed()), warmUp, 1).into(new Report("Warm-up"));
    for (int papers : run.sizes()) {
      Report report = new Report("%,d papers".formatted(papers));
      measure(run, corpus, papers, report);
      report.write(run.reports().resolve(papers + ".md"));
    }
  }

  private static void measure(Run run, Corpus corpus, int papers, Report report)
      throws IOException, SQLException {
    Path folder = Files.createDirectories(run.folder().resolve(String.valueOf(papers)));
    report.conditions(
        "Words of %s; seed %d; median of %d rounds; %d queries typed letter by letter."
            .formatted(corpus.origin(), run.seed(), run.rounds(), run.queries()));
    ImportRun imports =
        new ImportRun(folder, new PaperMill(corpus, run.seed()), papers, run.rounds());
    imports.into(report);
    if (run.parts().contains("memory")) {
      imports.memory(report);
    }
    shown(run, imports, Typed.queries(corpus, run.queries(), run.seed()), papers, report);
    if (run.parts().contains("repair")) {
      RepairRun.into(report, imports.library(), papers);
    }
    report.remark("At the end: " + Report.load() + ".");
  }

  private static void shown(
      Run run, ImportRun imports, List<String> queries, int papers, Report report)
      throws IOException, SQLException {
    try (Library library = Library.open(imports.library(), Origin.CLI);
        BareSqlite bare = BareSqlite.open(imports.bare())) {
      EditRun.dress(library, papers);
      long start = System.nanoTime();
      library.makeWordFiles();
      double seconds = (System.nanoTime() - start) / 1e9;
      SearchRun search = new SearchRun(library, queries, papers);
      if (run.parts().contains("search")) {
        search.into(report, run.sorts(), bare);
      }
      if (run.parts().contains("facets")) {
        search.facets(report, papers);
      }
      if (run.parts().contains("edit")) {
        EditRun.into(report, library, bare);
      }
      if (run.parts().contains("export")) {
        ExportRun.into(report, library);
      }
      if (run.parts().contains("opening")) {
        Opening.into(report, imports.library(), papers);
      }
      started(run, imports.library(), queries, papers, report);
      search.slowest(report);
      report.remark(
          "Before the searches, the word files were made in %.1f s, as a window does in the background."
              .formatted(seconds));
    }
  }

  private static void started(
      Run run, Path library, List<String> queries, int papers, Report report) throws IOException {
    Starts starts = new Starts(run.image(), library);
    if (!starts.arePossible()) {
      report.remark("No image at %s, so no start was measured.".formatted(run.image()));
      return;
    }
    if (run.parts().contains("opening")) {
      starts.page(report, papers);
    }
    if (run.parts().contains("window")) {
      starts.window(report);
      starts.pace(report, queries);
    }
  }
}
