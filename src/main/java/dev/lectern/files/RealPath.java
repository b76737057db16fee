package dev.lectern.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file lies once all links are followed, also one that is not there yet. */
public final class RealPath {

  /** As many as Linux follows; more are taken for a circle. */
  private static final int MOST_LINKS = 40;

  private RealPath() {}

  /**
   * The file's one name: what is renamed, replaced or made beside a file is meant for this place,
   * never for a link that leads to it.
   *
   * @throws UncheckedIOException with a sentence, where links lead in a circle
   */
  public static Path of(Path file) {
    Path at = file.toAbsolutePath();
    for (int links = 0; links <= MOST_LINKS; links++) {
      Path parent = at.getParent();
      if (parent == null || Files.exists(at)) {
        return known(at);
      }
      Path folder = of(parent);
      Path there = folder.resolve(at.getFileName());
      if (!Files.isSymbolicLink(there)) {
        return there;
      }
      at = folder.resolve(target(there));
    }
    throw new UncheckedIOException(
        new IOException(file + " is a link in a circle; it leads to no file."));
  }

  private static Path known(Path there) {
    try {
      return there.toRealPath();
    } catch (IOException outOfReach) {
      // Whoever opens the file hears why it cannot be reached.
      return there;
    }
  }

  private static Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
