package dev.lectern.store;

import dev.lectern.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Puts a finished file in a library's place; the file that stood there stays under another name.
 */
final class SetAside {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss", Locale.ROOT);

  private SetAside() {}

  /**
   * Fails where another program has the library open: it would go on writing to the file that is
   * set aside.
   */
  static void checkNobodyElse(Path library) {
    OwnLog.check(library);
    try (Sql sql = Connections.writer(library)) {
      // In this mode SQLite takes the whole file, or says that somebody has it.
      sql.script("PRAGMA busy_timeout = 200");
      sql.one("PRAGMA locking_mode = EXCLUSIVE", row -> row.getString(1));
      sql.begin("BEGIN EXCLUSIVE");
      sql.rollbackQuietly();
    } catch (SQLException e) {
      refuse(library, StoreFailure.explain(e));
    } catch (LibraryException e) {
      refuse(library, e);
    }
  }

  /** A damaged file is nobody's. */
  private static void refuse(Path library, LibraryException failure) {
    if (!StoreFailure.isDamage(failure)) {
      throw new LibraryException(
          library
              + ": another Lectern has this library open, or it may not be written. Close it and"
              + " try again.",
          failure);
    }
  }

  /**
   * Exchanges the files.
   *
   * @param why becomes part of the old file's name, as in {@code
   *     library.db.damaged-2026-11-21T103000}
   * @return where the old file is now
   */
  static Path exchange(Path library, Path finished, String why) {
    Path aside = library.resolveSibling(library.getFileName() + "." + why + "-" + moment());
    PrivateFiles.openLike(library, finished);
    try {
      keep(library, aside);
      // A log that stayed would be taken for the new file's.
      Path log = Connections.log(library);
      if (Files.exists(log)) {
        Files.move(log, Connections.log(aside));
      }
      Files.deleteIfExists(library.resolveSibling(library.getFileName() + "-shm"));
      LibraryCopy.put(finished, library);
      return aside;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A second name where the drive has such, so that the library is never missing. */
  private static void keep(Path library, Path aside) throws IOException {
    try {
      Files.createLink(aside, library);
    } catch (UnsupportedOperationException | IOException noLinksHere) {
      Files.move(library, aside);
    }
  }

  static String moment() {
    return MOMENT.format(LocalDateTime.now(ZoneId.systemDefault()));
  }
}
