package dev.lectern.intake;

import static java.util.stream.Collectors.joining;

import dev.lectern.files.FileAccess;
import dev.lectern.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lines in a small file beside a library; whoever reads sees the old ones or the new ones, whole.
 */
record CompanionFile(Path file, Path library) {

  /** The file that is named like the library, with this ending. */
  static CompanionFile of(Path library, String ending) {
    return new CompanionFile(library.resolveSibling(library.getFileName() + ending), library);
  }

  /** The lines; none where there is no file. */
  List<String> read() throws IOException {
    return Files.exists(file) ? FileAccess.lines(file) : List.of();
  }

  void write(List<String> lines) throws IOException {
    String text = lines.stream().map(line -> line + System.lineSeparator()).collect(joining());
    PrivateFiles.write(file, library, text.getBytes(StandardCharsets.UTF_8));
  }
}
