package dev.lectern.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Files that somebody hands over, looked at before anything is kept.
 *
 * @param ready what can come in at once, or fails in a way that the import explains
 * @param doubtful what a person should look at first
 */
public record Arrivals(List<Path> ready, List<Path> doubtful) {

  public Arrivals {
    ready = List.copyOf(ready);
    doubtful = List.copyOf(doubtful);
  }

  /** Looks at files, and at all that is in folders. Blocks. */
  public static Arrivals of(List<Path> paths, BooleanSupplier enough) {
    List<Path> ready = new ArrayList<>();
    List<Path> doubtful = new ArrayList<>();
    for (Path file : files(paths)) {
      if (enough.getAsBoolean()) {
        return new Arrivals(List.of(), List.of());
      }
      (Familiarity.of(file) == Familiarity.DOUBTFUL ? doubtful : ready).add(file);
    }
    return new Arrivals(ready, doubtful);
  }

  /** The files, and all that is in the folders; what cannot be looked into stands for itself. */
  public static List<Path> files(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      try {
        DigestFile.below(path).forEach(file -> files.add(Path.of(file.path())));
      } catch (IOException | UncheckedIOException unreadable) {
        files.add(path);
      }
    }
    return files;
  }
}
