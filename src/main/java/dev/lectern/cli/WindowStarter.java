package dev.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the window and comes back when it is closed. */
@FunctionalInterface
public interface WindowStarter {

  /**
   * Opens the window.
   *
   * @param library the library's file, or null for the usual one
   * @param files what to import at once
   * @param samples whether to show the samples in a throw-away library instead
   */
  void open(@Nullable Path library, List<Path> files, boolean samples);
}
