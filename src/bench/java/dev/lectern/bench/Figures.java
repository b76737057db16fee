package dev.lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measured times in milliseconds, sorted. */
record Figures(double[] sorted) {

  static Figures of(List<Double> millis) {
    return new Figures(millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  /** The time that so many hundredths of all stay at or below. */
  double percentile(int hundredths) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(sorted.length * hundredths / 100.0);
    return sorted[Math.max(0, rank - 1)];
  }

  double median() {
    return percentile(50);
  }

  double largest() {
    return percentile(100);
  }

  /** How many are larger. */
  long over(double limit) {
    return Arrays.stream(sorted).filter(one -> one > limit).count();
  }

  /** Median, p95 and maximum. */
  String spread() {
    return String.format(Locale.ROOT, "%.1f / %.1f / %.1f ms", median(), percentile(95), largest());
  }

  static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  /** Heap in use once the garbage is out, in MB. */
  static double heap() {
    Runtime runtime = Runtime.getRuntime();
    double[] seen = new double[3];
    for (int i = 0; i < seen.length; i++) {
      System.gc();
      seen[i] = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
    return Arrays.stream(seen).min().orElseThrow();
  }

  /** Takes all files out of a folder. */
  static Path emptied(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    return folder;
  }
}
