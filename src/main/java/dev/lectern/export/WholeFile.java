package dev.lectern.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** A file that is written whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /** Fills a file. */
  @FunctionalInterface
  public interface Filler {
    void fill(PrintWriter out) throws IOException;
  }

  /**
   * Writes beside the file first, so that a failure, or the end of the program, leaves what was
   * there.
   *
   * @throws IOException with a sentence
   */
  public static void write(Path file, Filler filler) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      fill(file, filler);
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder + "; make it first");
    }
    // Not a temporary file of Java's: those only their owner may read.
    Path part = folder.resolve(".lectern-" + UUID.randomUUID() + ".part");
    part.toFile().deleteOnExit();
    try {
      fill(part, filler);
      keepPermissions(file, part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A file that is replaced stays as open or closed to others as it was. */
  private static void keepPermissions(Path before, Path part) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(before, PosixFileAttributeView.class);
    if (view != null && Files.exists(before)) {
      Files.setPosixFilePermissions(part, view.readAttributes().permissions());
    }
  }

  private static void fill(Path file, Filler filler) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      filler.fill(out);
      if (out.checkError()) {
        throw new IOException("cannot write " + file + "; is the disk full?");
      }
    }
  }
}
