package dev.lectern.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which file a name leads to, looked up without opening it: on POSIX systems, closing a file drops
 * all locks that the process has on it.
 *
 * @param names how many names it has; none where it was deleted and somebody still has it open
 */
public record FileIdentity(long device, long number, int names) {

  /** Whether this system numbers its files; Windows does not, and lets nobody take an open one. */
  public static final boolean KNOWN =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /** Follows links; empty where nothing is there, and everywhere on a system without numbers. */
  public static Optional<FileIdentity> of(Path file) {
    if (!KNOWN) {
      return Optional.empty();
    }
    try {
      Map<String, Object> found = Files.readAttributes(file, "unix:dev,ino,nlink");
      return Optional.of(
          new FileIdentity(
              number(found, "dev"), number(found, "ino"), (int) number(found, "nlink")));
    } catch (IOException nothingThere) {
      return Optional.empty();
    }
  }

  private static long number(Map<String, Object> found, String name) {
    return found.get(name) instanceof Number value ? value.longValue() : 0;
  }

  /** Whether it is the same file, by whatever name. */
  public boolean isSame(FileIdentity other) {
    return device == other.device && number == other.number;
  }
}
