package dev.lectern.bench;

import static java.util.Locale.ROOT;

import dev.lectern.intake.LibraryRepair;
import dev.lectern.store.Copies;
import dev.lectern.store.Health;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

/** Repairs of a damaged copy of a library, with a backup beside it. */
final class RepairRun {

  private static final int PAGE = 8192;

  /** After so many signs of progress the heap is looked at. */
  private static final int LOOK = 25;

  private final Path file;
  private final Path whole;
  private final Random random = new Random(8);

  private RepairRun(Path library) throws IOException {
    Path folder = Figures.emptied(Files.createDirectories(library.resolveSibling("repair")));
    file = folder.resolve("library.db");
    whole = library;
    Path backups = Figures.emptied(Files.createDirectories(folder.resolve("backups")));
    Copies.backup(library, backups.resolve("library-2026-01-01T0000.db"));
  }

  static void into(Report report, Path library, int papers) throws IOException {
    RepairRun run = new RepairRun(library);
    report.row(
        "repair of %,d papers with eight flipped bits; heap at most".formatted(papers),
        run.measured(8, 0),
        "seconds");
    report.row("… with forty damaged pages", run.measured(0, 40), "seconds");
  }

  private String measured(int bits, int pages) throws IOException {
    damage(bits, pages);
    long start = System.nanoTime();
    LibraryRepair.of(file, (done, total, what) -> {});
    double seconds = Figures.millisSince(start) / 1e3;
    damage(bits, pages);
    Heap heap = new Heap();
    LibraryRepair.of(file, heap);
    return String.format(ROOT, "%.1f s; %.0f MB", seconds, heap.most);
  }

  private static final class Heap implements Health.Progress {
    private int looks;
    private double most;

    @Override
    public void show(int done, int total, String what) {
      if (looks++ % LOOK == 0) {
        most = Math.max(most, Figures.heap());
      }
    }
  }

  private void damage(int bits, int pages) throws IOException {
    Files.copy(whole, file, StandardCopyOption.REPLACE_EXISTING);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (int bit = 0; bit < bits; bit++) {
        long at = random.nextLong(bytes.length());
        bytes.seek(at);
        int was = bytes.read();
        bytes.seek(at);
        bytes.write(was ^ 1 << random.nextInt(8));
      }
      byte[] noise = new byte[PAGE];
      for (int page = 0; page < pages; page++) {
        random.nextBytes(noise);
        bytes.seek(PAGE * random.nextLong(bytes.length() / PAGE));
        bytes.write(noise);
      }
    }
  }
}
