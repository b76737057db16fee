package dev.lectern.export;

import dev.lectern.files.FileAccess;
import dev.lectern.files.PrivateFiles;
import dev.lectern.files.RealPath;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
   * there. Where a link is named, the file to which it leads is written.
   *
   * @throws IOException with a sentence
   */
  public static void write(Path named, Filler filler) throws IOException {
    FileAccess.checkTarget(named);
    if (Files.exists(named) && !Files.isRegularFile(named)) {
      fill(named, filler);
      return;
    }
    Path file = RealPath.of(named);
    Path folder = file.getParent();
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder + "; make it first");
    }
    // Not a temporary file of Java's: those only their owner may read.
    Path part = folder.resolve(".lectern-" + UUID.randomUUID() + ".part");
    part.toFile().deleteOnExit();
    try {
      if (Files.exists(file)) {
        // Closed until it is as open or closed to others as the one that it replaces.
        fill(PrivateFiles.create(part), filler);
        PrivateFiles.openLike(file, part);
      } else {
        fill(part, filler);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void fill(Path file, Filler filler) throws IOException {
    try (PrintWriter out = new PrintWriter(FileAccess.writer(file))) {
      filler.fill(out);
      if (out.checkError()) {
        throw new IOException("cannot write " + file + "; is the disk full?");
      }
    }
  }
}
