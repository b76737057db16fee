package dev.lectern.store;

import dev.lectern.files.OpenLibraries.Claim;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Holds, by locks that only the guard itself can lose, the two that tell other processes that a
 * library is in use: the shared one on the library, and the shared one on the "dead man's switch"
 * of its index of the log (sqlite.org, "WAL-mode File Format", section 2.3). While they stand, no
 * other process deletes the log or begins it anew, whatever becomes of SQLite's own.
 */
final class LockGuard {

  private static final System.Logger LOG = System.getLogger(LockGuard.class.getName());

  /** SHARED_FIRST and SHARED_SIZE in SQLite's os.h. */
  private static final long SHARED = 0x40000002;

  private static final long SHARED_BYTES = 510;

  /** The places of the locks in the index of the log. */
  private static final long WRITING = 120;

  private static final long SWITCH = 128;

  private final int library;
  private final int index;

  private LockGuard(int library, int index) {
    this.library = library;
    this.index = index;
  }

  /** Guards a library that is open; empty where this system has no such locks, or none are left. */
  static Optional<LockGuard> over(Claim claim) {
    if (!OpenFileLocks.areHere()) {
      return Optional.empty();
    }
    try {
      LockGuard guard = new LockGuard(open(claim, ""), open(claim, "-shm"));
      if (OpenFileLocks.share(guard.library, SHARED, SHARED_BYTES)
          && (guard.index < 0 || OpenFileLocks.share(guard.index, SWITCH, 1))) {
        return Optional.of(guard);
      }
    } catch (RuntimeException | LinkageError refused) {
      // As where native access is forbidden: the standstill and the looks at the files remain.
      LOG.log(System.Logger.Level.DEBUG, "the library's locks cannot be guarded", refused);
    }
    return Optional.empty();
  }

  /** What is opened is closed with the last connection only: that would take its locks away. */
  private static int open(Claim claim, String ending) {
    Path file = claim.name().resolveSibling(claim.name().getFileName() + ending);
    int opened = OpenFileLocks.open(file);
    if (opened >= 0) {
      claim.afterLast(() -> OpenFileLocks.close(opened));
    }
    return opened;
  }

  /**
   * Whether this process still has SQLite's lock for writing, inside a transaction that writes. A
   * library without an index of a log has no such lock.
   */
  boolean holdsWriteLock() {
    return index < 0 || OpenFileLocks.isExclusive(index, WRITING, ProcessHandle.current().pid());
  }

  /** Lets go, so that SQLite's last connection can tidy up. */
  void release() {
    OpenFileLocks.release(library, SHARED, SHARED_BYTES);
    OpenFileLocks.release(index, SWITCH, 1);
  }
}
