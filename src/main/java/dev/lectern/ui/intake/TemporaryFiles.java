package dev.lectern.ui.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder for files that only the window needs, made when the first of them comes. */
final class TemporaryFiles {

  private @Nullable Path folder;

  Path folder() throws IOException {
    Path made = folder;
    if (made == null) {
      made = Files.createTempDirectory("lectern-");
      folder = made;
    }
    return made;
  }

  /** Deletes the folder with its files. */
  void delete() {
    Path made = folder;
    folder = null;
    if (made == null) {
      return;
    }
    try (Stream<Path> files = Files.list(made)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Files.delete(file);
      }
      Files.delete(made);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
