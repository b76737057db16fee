package dev.lectern.bench;

import dev.lectern.store.BareSqlite;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of one run: printed as it grows, kept as Markdown. */
final class Report {

  private final List<String> lines = new ArrayList<>();

  Report(String heading) {
    line("## " + heading);
    line("");
  }

  /** Adds a line as it is. */
  void line(String text) {
    lines.add(text);
    System.out.println(text);
  }

  /** The machine and what else bears on the figures. */
  void conditions(String... others) {
    line(
        "%s %s, %s, %d cores, %s; Java %s, heap at most %d MB; SQLite %s (sqlite-jdbc %s)."
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                load(),
                System.getProperty("java.vm.version"),
                Runtime.getRuntime().maxMemory() >> 20,
                BareSqlite.version(),
                BareSqlite.driverVersion()));
    for (String other : others) {
      line(other);
    }
    line("");
    line("| what | Lectern | bare sqlite-jdbc | ratio | wanted |");
    line("|---|---|---|---|---|");
  }

  void row(String what, String lectern, String bare, String ratio, String wanted) {
    line("| %s | %s | %s | %s | %s |".formatted(what, lectern, bare, ratio, wanted));
  }

  /** A row without a counterpart. */
  void row(String what, String lectern, String wanted) {
    row(what, lectern, "", "", wanted);
  }

  void remark(String text) {
    line("");
    line(text);
  }

  static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "load average %.1f", load);
  }

  private static String processor() {
    try (Stream<String> facts = Files.lines(Path.of("/proc/cpuinfo"))) {
      return facts
          .filter(f -> f.startsWith("model name"))
          .map(f -> f.substring(f.indexOf(':') + 2))
          .findFirst()
          .orElse("processor unknown");
    } catch (IOException notLinux) {
      return "processor unknown";
    }
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }
}
