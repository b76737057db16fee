package dev.lectern.store;

import dev.lectern.files.FileIdentity;
import dev.lectern.files.OpenLibraries.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that the connections of a library have open, and whether they still stand under their
 * names. Looks, and opens nothing.
 */
final class Place {

  private static final Path OPENED = Path.of("/proc/self/fd");

  private final Path file;
  private final Path name;
  private final @Nullable FileIdentity library;
  private final @Nullable FileIdentity log;
  private final @Nullable FileIdentity index;
  private @Nullable FileTime written;

  /**
   * The place as it is now.
   *
   * @param file the library by the name that the user gave; it may be a link
   * @param claim of a connection that has read, so that its log is there
   */
  Place(Path file, Claim claim) {
    this.file = file;
    this.name = claim.name();
    this.library = FileIdentity.of(file).orElse(null);
    this.log = FileIdentity.of(log()).orElse(null);
    this.index = FileIdentity.of(index()).orElse(null);
    this.written = written();
  }

  /** How the names stand to the files. */
  enum Standing {
    /** As they did. */
    SAME,
    /** The log, or its index, has lost its name or another stands under it. */
    LOG_LOST,
    /** Another file has the library's name. */
    REPLACED,
    /** Nothing has the library's name. */
    GONE
  }

  Standing standing() {
    if (!FileIdentity.KNOWN) {
      return Files.exists(file) ? Standing.SAME : Standing.GONE;
    }
    Optional<FileIdentity> now = FileIdentity.of(file);
    if (now.isEmpty()) {
      return Standing.GONE;
    }
    if (library == null || !now.get().isSame(library)) {
      return Standing.REPLACED;
    }
    if (now.get().names() == 0 || !stands(log, log()) || !stands(index, index())) {
      return Standing.LOG_LOST;
    }
    return Standing.SAME;
  }

  private static boolean stands(@Nullable FileIdentity before, Path name) {
    return before == null || FileIdentity.of(name).filter(before::isSame).isPresent();
  }

  Path file() {
    return file;
  }

  Path log() {
    return beside("-wal");
  }

  private Path index() {
    return beside("-shm");
  }

  private Path beside(String ending) {
    return name.resolveSibling(name.getFileName() + ending);
  }

  /** Notes that all is well, and when the library's file was written to last. */
  void noteWritten() {
    written = written();
  }

  /** Whether nobody can have written to the library's file, or to a log of its name, since then. */
  boolean isUntouched() {
    return Objects.equals(written, written())
        && (stands(log, log()) || !(log().toFile().length() > 0));
  }

  private @Nullable FileTime written() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException notThere) {
      return null;
    }
  }

  /** Whether the log that now stands under its name would be read with the wrong library. */
  boolean isLogStale() {
    return log != null && stands(log, log());
  }

  /** Takes the names from the log and its index, which belong to a file that lost its own. */
  void clearLog() throws IOException {
    if (isLogStale()) {
      Files.deleteIfExists(log());
    }
    if (index != null && stands(index, index())) {
      Files.deleteIfExists(index());
    }
  }

  /** Where the file that is open stands now; empty where it has no name, or that cannot be told. */
  Optional<Path> now() {
    if (library == null || !Files.isDirectory(OPENED)) {
      return Optional.empty();
    }
    try (Stream<Path> opened = Files.list(OPENED)) {
      return opened.flatMap(Place::target).filter(this::isLibrary).findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Stream<Path> target(Path opened) {
    try {
      return Stream.of(Files.readSymbolicLink(opened));
    } catch (IOException closedMeanwhile) {
      return Stream.empty();
    }
  }

  private boolean isLibrary(Path target) {
    return target.isAbsolute() && FileIdentity.of(target).filter(library::isSame).isPresent();
  }
}
