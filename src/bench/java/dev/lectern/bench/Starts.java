package dev.lectern.bench;

import static java.util.Locale.ROOT;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Starts the image as a user does, with its own runtime, flags and archive of classes. */
final class Starts {

  private static final int ROUNDS = 5;

  private final Path image;
  private final Path library;

  Starts(Path image, Path library) {
    this.image = image;
    this.library = library;
  }

  /** Whether the image was built. */
  boolean arePossible() {
    return Files.isExecutable(image.resolve("runtime/bin/java"));
  }

  /** The store alone: from the call that opens a library to the summaries of its first page. */
  void page(Report report, int papers) throws IOException {
    List<Double> inside = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Trial trial = start("page", library.toString());
      inside.add(Double.valueOf(trial.said()));
      whole.add(trial.millis());
    }
    report.row(
        "… in the image, from the call (median / p95 / max)",
        Figures.of(inside).spread(),
        papers >= 1_000_000 ? "≤ 500 ms" : papers >= 100_000 ? "≤ 150 ms" : "");
    report.row("… in the image, from the start of the process", Figures.of(whole).spread(), "");
  }

  /** From the start of the process to a painted list that follows a key, beside an empty window. */
  void window(Report report) throws IOException {
    List<Trial> ours = new ArrayList<>();
    List<Trial> bare = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      ours.add(start("window", "--library", library.toString()));
      bare.add(start("bare"));
    }
    Figures millis = Figures.of(ours.stream().map(Trial::millis).toList());
    Figures empty = Figures.of(bare.stream().map(Trial::millis).toList());
    report.row(
        "start to a usable window; beside it an empty one of the same image",
        millis.spread(),
        empty.spread(),
        String.format(ROOT, "%.2f", millis.median() / empty.median()),
        "≤ 2.2; < 1.5 s");
    double megabytes = Figures.of(ours.stream().map(Trial::megabytes).toList()).median();
    double theirs = Figures.of(bare.stream().map(Trial::megabytes).toList()).median();
    report.row(
        "… resident memory then",
        String.format(ROOT, "%.0f MB", megabytes),
        String.format(ROOT, "%.0f MB", theirs),
        String.format(ROOT, "%.2f", megabytes / theirs),
        "≤ 2");
  }

  /** What a process said, when, and how much memory it had then. */
  private record Trial(String said, double millis, double megabytes) {}

  private Trial start(String... arguments) throws IOException {
    Path runtime = image.resolve("runtime");
    List<String> command =
        new ArrayList<>(
            List.of(
                runtime.resolve("bin/java").toString(),
                "@" + image.resolve("bin/lectern.options"),
                "-XX:SharedArchiveFile=" + runtime.resolve("lectern.jsa"),
                "-Dorg.sqlite.lib.path=" + runtime.resolve("lib"),
                "-Dprism.order=sw",
                "-classpath",
                image.resolve("lib/lectern.jar").toString(),
                "dev.lectern.TrialRun"));
    command.addAll(Arrays.asList(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String said = out.readLine();
      Trial trial = new Trial(said, Figures.millisSince(start), resident(process.pid()));
      process.getOutputStream().close();
      process.waitFor();
      return trial;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  /** Resident memory of a process in MB, where the system tells. */
  private static double resident(long process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    try (Stream<String> facts = Files.lines(status)) {
      return facts
          .filter(fact -> fact.startsWith("VmRSS:"))
          .mapToDouble(fact -> Double.parseDouble(fact.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    }
  }
}
