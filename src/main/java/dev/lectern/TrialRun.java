package dev.lectern;

import dev.lectern.model.Origin;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.store.Library;
import dev.lectern.ui.shell.FirstUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Starts the program for nobody's use and ends it again: the build learns from it which classes to
 * keep ready, the benchmarks how long a start takes. {@code window ARGUMENTS…} opens the window,
 * {@code bare} an empty one; both say {@code usable} and end with their standard input. {@code page
 * FILE} reads a library's first page and says after how many milliseconds it could be shown. {@code
 * learn FILE} does what most runs do.
 */
public final class TrialRun {

  private static final int PAGE = 64;

  private TrialRun() {}

  public static void main(String[] args) {
    switch (args[0]) {
      case "learn" -> learn(args[1]);
      case "window" -> window(Arrays.copyOfRange(args, 1, args.length));
      case "bare" -> FirstUse.awaitBare(App.WIDTH, App.HEIGHT, TrialRun::sayUsable);
      case "page" -> page(Path.of(args[1]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void learn(String library) {
    Main.run("--version");
    Main.run("list", "--library", library, "--limit", "3", "model");
    Main.run("count", "--library", library);
    Main.run("show", "--library", library, "1");
    App.whenUsable(() -> FirstUse.whenWhole(TrialRun::sayUsable));
    System.exit(Main.run("--library", library));
  }

  private static void window(String... args) {
    App.whenUsable(TrialRun::sayUsable);
    System.exit(Main.run(args));
  }

  private static void sayUsable() {
    System.out.println("usable");
    Thread.ofPlatform().start(TrialRun::endWithInput);
  }

  private static void endWithInput() {
    try {
      System.in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      FirstUse.end();
    }
  }

  private static void page(Path file) {
    long start = System.nanoTime();
    try (Library library = Library.open(file, Origin.WINDOW)) {
      int[] papers = library.search(new Query.Everything(), Sort.DEFAULT).join().papers();
      library.summaries(Arrays.copyOf(papers, Math.min(PAGE, papers.length))).join();
      double millis = (System.nanoTime() - start) / 1e6;
      System.out.printf(Locale.ROOT, "%.1f%n", millis);
    }
  }
}
