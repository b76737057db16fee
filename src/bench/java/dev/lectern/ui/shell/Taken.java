package dev.lectern.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of this thread and of the one that paints, by the account that Linux keeps. */
final class Taken {

  /** As Linux has it, which knows 15 letters of a name. */
  private static final String PAINTER = "QuantumRenderer";

  private final List<Path> accounts = accounts();
  private double before = now();

  /** How many milliseconds since the last call; nothing where nobody keeps account. */
  double millis() {
    double now = now();
    double taken = now - before;
    before = now;
    return taken;
  }

  private double now() {
    return accounts.stream().mapToDouble(file -> Long.parseLong(words(file)[0]) / 1e6).sum();
  }

  private static List<Path> accounts() {
    Path own = Path.of("/proc/thread-self");
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> threads = Files.list(own.toRealPath().getParent())) {
      return Stream.concat(
              Stream.of(own),
              threads.filter(thread -> words(thread.resolve("comm"))[0].startsWith(PAINTER)))
          .map(thread -> thread.resolve("schedstat"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String[] words(Path file) {
    try {
      return Files.readString(file).split("\\s");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
