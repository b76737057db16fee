package dev.lectern.settings;

import dev.lectern.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;

/** A folder into which nobody but this user can have put anything. */
final class OwnFolder {

  private static final Set<PosixFilePermission> OPEN_TO_OTHERS =
      PosixFilePermissions.fromString("----w--w-");

  private OwnFolder() {}

  /** Whether it is there, this user's, and no link that somebody may have laid. */
  static boolean is(Path folder) {
    try {
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && (!isPosix(folder) || isMine(folder));
    } catch (IOException outOfReach) {
      return false;
    }
  }

  /** Whether nobody else can put anything into it now. */
  static boolean isClosed(Path folder) throws IOException {
    return is(folder)
        && (!isPosix(folder)
            || Collections.disjoint(Files.getPosixFilePermissions(folder), OPEN_TO_OTHERS));
  }

  /** Makes it where it is missing, and closes it to others. */
  static Path make(Path folder) throws IOException {
    PrivateFiles.folder(folder);
    if (!is(folder)) {
      throw new IOException(folder + " belongs to somebody else");
    }
    return close(folder, "rwx------");
  }

  /** Closes a socket in it too, for whoever asks the socket alone. */
  static Path closeSocket(Path socket) throws IOException {
    return close(socket, "rw-------");
  }

  private static Path close(Path path, String permissions) throws IOException {
    return isPosix(path)
        ? Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions))
        : path;
  }

  /** An account without a name is known by its number, which Linux tells. */
  private static boolean isMine(Path path) throws IOException {
    Path self = Path.of("/proc/self");
    return Files.getOwner(path).getName().equals(System.getProperty("user.name"))
        || (Files.exists(self) && Files.getOwner(self).equals(Files.getOwner(path)));
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
