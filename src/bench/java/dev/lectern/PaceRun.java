package dev.lectern;

import dev.lectern.ui.shell.FirstUse;
import dev.lectern.ui.shell.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Types the lines of a file into the window and scrolls its list: {@code PaceRun SEARCHES
 * ARGUMENTS…} says in a line how many milliseconds the keys took, in another the frames, in a third
 * the processor time of the frames.
 */
public final class PaceRun {

  private PaceRun() {}

  public static void main(String... args) {
    App.whenUsable(() -> Pace.measure(lines(args[0]), PaceRun::say));
    System.exit(Main.run(Arrays.copyOfRange(args, 1, args.length)));
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void say(Pace.Times times) {
    for (List<Double> millis : List.of(times.keys(), times.frames(), times.work())) {
      System.out.println(millis.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
    FirstUse.end();
  }
}
