package dev.lectern.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * Files and folders that Lectern makes: for their owner alone from their first moment. What is
 * there already stays as open to others as it was made. Where the system knows no such permissions,
 * its own rules hold.
 */
public final class PrivateFiles {

  private PrivateFiles() {}

  /** Makes a folder where it is missing, and those above it. */
  public static Path folder(Path folder) throws IOException {
    // Asked first, as a link to a folder is one too.
    return Files.isDirectory(folder)
        ? folder
        : Files.createDirectories(folder, only(folder, "rwx------"));
  }

  /** Makes a folder beside a file where it is missing: for those who may use the file. */
  public static void folderBeside(Path file, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Access.copy(file, folder(folder));
    }
  }

  /** Makes an empty file; fails where something of that name is there. */
  public static Path create(Path file) throws IOException {
    return Files.createFile(file, only(file, "rw-------"));
  }

  /** Opens a file that was made here to those to whom another one is, where that is there. */
  public static void openLike(Path other, Path made) {
    Access.copy(other, made);
  }

  /** Writes a file, or the one to which a link leads; see {@link #write(Path, Path, byte[])}. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, file, content);
  }

  /**
   * Writes a file, or the one to which a link leads. Who reads meanwhile sees the old content or
   * the new, whole.
   *
   * @param like a new file is open to those to whom this one is
   */
  public static void write(Path file, Path like, byte[] content) throws IOException {
    Path real = RealPath.of(file);
    Path part = folder(real.resolveSibling("")).resolve(".lectern-" + UUID.randomUUID() + ".part");
    try {
      Files.write(create(part), content);
      openLike(Files.exists(real) ? real : like, part);
      Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static FileAttribute<?>[] only(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
