package dev.lectern.intake;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lines in a small file beside a library; whoever reads sees the old ones or the new ones, whole.
 */
record CompanionFile(Path file) {

  /** The file that is named like the library, with this ending. */
  static CompanionFile of(Path library, String ending) {
    return new CompanionFile(library.resolveSibling(library.getFileName() + ending));
  }

  /** The lines; none where there is no file. */
  List<String> read() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  void write(List<String> lines) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, lines);
    Files.move(fresh, file, REPLACE_EXISTING, ATOMIC_MOVE);
  }
}
