package dev.lectern.bench;

import static java.util.Locale.ROOT;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
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

  /** Searches typed into the window and a list that scrolls, with frames as quick as they come. */
  void pace(Report report, List<String> searches) throws IOException {
    Path file = Files.write(Files.createTempFile("searches", ".txt"), searches);
    List<String> said = pace(file);
    Files.delete(file);
    report.row("… key to painted list", numbers(said.get(0)).spread(), "p95 ≤ 33 ms");
    Figures frames = numbers(said.get(1));
    report.row(
        "… frames of the list while it scrolls",
        String.format(
            ROOT,
            "%s; over 33 ms: %d of %d",
            frames.spread(),
            frames.over(33),
            frames.sorted().length),
        "max ≤ 33 ms");
    report.row(
        "… their processor time, to lay out and to paint", numbers(said.get(2)).spread(), "");
  }

  private static Figures numbers(String line) {
    return Figures.of(Arrays.stream(line.strip().split(" ")).map(Double::valueOf).toList());
  }

  /** Each frame follows the last at once, so that what it cost can be seen. */
  private List<String> pace(Path searches) throws IOException {
    Path archive = archiveForPace();
    List<String> options = new ArrayList<>(insides());
    options.add("-Djavafx.animation.fullspeed=true");
    Process process =
        process(
            archive,
            options,
            ours() + File.pathSeparator + own(),
            "dev.lectern.PaceRun",
            List.of(searches.toString(), "--library", library.toString()));
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      return out.lines().toList();
    } finally {
      Files.delete(archive);
    }
  }

  /** The insides of JavaFX that tell when a frame is painted. */
  private static List<String> insides() {
    return Stream.of("perf", "scene", "tk")
        .map(inside -> "--add-exports=javafx.graphics/com.sun.javafx." + inside + "=ALL-UNNAMED")
        .toList();
  }

  /** The image's archive of classes anew, for it is used with the modules of its making alone. */
  private Path archiveForPace() throws IOException {
    Path archive = Files.createTempDirectory("pace").resolve("lectern.jsa");
    List<String> options = new ArrayList<>(insides());
    options.addAll(
        List.of(
            "-Xshare:dump",
            "-XX:+AOTClassLinking",
            "-XX:SharedClassListFile=" + image.resolveSibling("trial").resolve("wanted")));
    Process dump = process(archive, options, ours().toString(), "dev.lectern.Main", List.of());
    try (BufferedReader out = dump.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(line -> {});
    }
    return archive;
  }

  /** What a process said, when, and how much memory it had then. */
  private record Trial(String said, double millis, double megabytes) {}

  private Trial start(String... arguments) throws IOException {
    long start = System.nanoTime();
    Process process =
        process(
            image.resolve("runtime/lectern.jsa"),
            List.of(),
            ours().toString(),
            "dev.lectern.TrialRun",
            List.of(arguments));
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

  /** The image's program. */
  private Path ours() {
    return image.resolve("lib/lectern.jar");
  }

  /** Where the classes of the benchmarks are. */
  private static Path own() {
    return Path.of(
        URI.create(Starts.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private Process process(
      Path archive, List<String> options, String classPath, String main, List<String> arguments)
      throws IOException {
    Path runtime = image.resolve("runtime");
    List<String> command =
        new ArrayList<>(
            List.of(
                runtime.resolve("bin/java").toString(),
                "@" + image.resolve("bin/lectern.options"),
                "-XX:SharedArchiveFile=" + archive,
                "-Dorg.sqlite.lib.path=" + runtime.resolve("lib"),
                "-Dprism.order=sw"));
    command.addAll(options);
    command.addAll(List.of("-classpath", classPath, main));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
