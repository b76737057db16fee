package dev.lectern.files;

import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may use a file, taken over from another one. */
final class Access {

  /** Who may read a file may enter the folder that belongs to it. */
  private static final Map<PosixFilePermission, PosixFilePermission> ENTERED_BY =
      Map.of(OWNER_READ, OWNER_EXECUTE, GROUP_READ, GROUP_EXECUTE, OTHERS_READ, OTHERS_EXECUTE);

  private final PosixFileAttributeView view;
  private final PosixFileAttributes now;

  private Access(PosixFileAttributeView view) throws IOException {
    this.view = view;
    this.now = view.readAttributes();
  }

  /**
   * Opens a file or folder that was closed to others to those to whom another file is open. Where
   * that is missing, or the drive keeps no permissions, it stays closed.
   */
  static void copy(Path from, Path to) {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view == null || !Files.exists(from)) {
      return;
    }
    try {
      new Access(view).become(Files.readAttributes(from, PosixFileAttributes.class));
    } catch (IOException refused) {
      System.getLogger(Access.class.getName())
          .log(System.Logger.Level.DEBUG, to + " stays closed to others", refused);
    }
  }

  private void become(PosixFileAttributes other) throws IOException {
    // Its owner may go on writing to it.
    Set<PosixFilePermission> wanted = EnumSet.copyOf(now.permissions());
    wanted.addAll(other.permissions());
    if (now.isDirectory()) {
      other.permissions().forEach(p -> wanted.add(ENTERED_BY.getOrDefault(p, p)));
    }
    if (!takesGroup(other)) {
      // The same letters would let in another group.
      wanted.removeAll(List.of(GROUP_READ, GROUP_WRITE, GROUP_EXECUTE));
    }
    if (!wanted.equals(now.permissions())) {
      view.setPermissions(wanted);
    }
  }

  /** Whether the group is the same now; only the administrator can give a file to another user. */
  private boolean takesGroup(PosixFileAttributes other) throws IOException {
    try {
      if (!now.group().equals(other.group())) {
        view.setGroup(other.group());
      }
      if (!now.owner().equals(other.owner())) {
        view.setOwner(other.owner());
      }
    } catch (IOException refused) {
      return view.readAttributes().group().equals(other.group());
    }
    return true;
  }
}
