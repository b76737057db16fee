package dev.lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of an imported file. What lies in it came along; what lies elsewhere the file can only
 * name. That is found out without touching anything outside of it.
 */
record OwnFolder(Path folder) {

  private static final int LINKS = 20;

  OwnFolder {
    folder = folder.toAbsolutePath().normalize();
  }

  /** Whether a file is in the folder, whatever links its path goes through, and not hidden. */
  boolean holds(Path file) {
    return holds(file.toAbsolutePath().normalize(), LINKS);
  }

  private boolean holds(Path file, int links) {
    if (links == 0 || !file.startsWith(folder) || file.equals(folder)) {
      return false;
    }
    Path way = folder.relativize(file);
    Path here = folder;
    for (int i = 0; i < way.getNameCount(); i++) {
      here = here.resolve(way.getName(i));
      if (way.getName(i).toString().startsWith(".")) {
        return false;
      }
      if (Files.isSymbolicLink(here)) {
        return followed(here, way.subpath(i, way.getNameCount()), links);
      }
    }
    return true;
  }

  /** Follows a link by its words alone. */
  private boolean followed(Path link, Path way, int links) {
    try {
      Path target = link.resolveSibling(Files.readSymbolicLink(link));
      Path rest =
          way.getNameCount() == 1 ? target : target.resolve(way.subpath(1, way.getNameCount()));
      return holds(rest.normalize(), links - 1);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
