package dev.lectern.store;

import dev.lectern.files.FileAccess;
import dev.lectern.files.OpenLibraries;
import dev.lectern.files.OpenLibraries.Claim;
import dev.lectern.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;

/**
 * Copies a library as it is at one moment, while others go on reading and writing it. The copy is a
 * library without the indexes that can be made again; it gets them when it is opened.
 */
final class LibraryCopy {

  static final String PART = ".part";

  private LibraryCopy() {}

  /**
   * Writes a copy; it stands under its name only when all of it is on the disk.
   *
   * @param like the copy is open to those to whom this file is, and to nobody where it is not there
   * @param interruption can end it from another thread
   */
  static void write(Path from, Path to, Path like, Interruption interruption) {
    Path part =
        to.resolveSibling("." + to.getFileName() + "-" + ProcessHandle.current().pid() + PART);
    try {
      Files.deleteIfExists(part);
      try (Claim claim = OpenLibraries.claim(from);
          Sql sql = Connections.scratch(part);
          Standstill.Pass copying = Standstill.copying(sql)) {
        interruption.begin(sql);
        try {
          fill(sql, from, interruption);
        } catch (LibraryException broken) {
          throw StoreFailure.isInterrupted(broken) && !interruption.isAsked()
              ? new Standstill.Disturbed()
              : broken;
        } finally {
          interruption.end();
        }
      }
      Phases.mark("copied");
      PrivateFiles.openLike(like, part);
      put(part, to);
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      part.toFile().delete();
    }
  }

  private static void fill(Sql sql, Path from, Interruption interruption) throws SQLException {
    sql.run("ATTACH DATABASE ? AS source", Connections.readableUri(from));
    sql.begin("BEGIN");
    Phases.mark("copy");
    for (String made : Blueprint.tablesAndViews(sql, "source")) {
      sql.script(made);
    }
    for (String table : Blueprint.tables(sql, "source")) {
      interruption.check();
      copyRows(sql, table, Blueprint.columns(sql, "main", "source", table));
    }
    copyRows(sql, "sqlite_sequence", List.of("name", "seq"));
    Blueprint.markTextIndexOld(sql);
    FileMark.renew(sql);
    for (String number : List.of("application_id", "user_version")) {
      sql.script("PRAGMA main.%s = %d".formatted(number, sql.number("PRAGMA source." + number)));
    }
    sql.commit();
    sql.script("DETACH DATABASE source");
  }

  private static void copyRows(Sql sql, String table, List<String> columns) {
    String names = String.join(", ", columns);
    sql.script("DELETE FROM main." + table);
    sql.script("INSERT INTO main.%1$s (%2$s) SELECT %2$s FROM source.%1$s".formatted(table, names));
  }

  /** Brings a finished file to its place, so that a power cut leaves the old one or the new. */
  static void put(Path finished, Path place) throws IOException {
    toDisk(finished);
    try {
      Files.move(
          finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException plainOne) {
      Files.move(finished, place, StandardCopyOption.REPLACE_EXISTING);
    }
    folderToDisk(place.toAbsolutePath().getParent());
  }

  private static void toDisk(Path file) throws IOException {
    try (FileChannel channel = FileAccess.channel(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void folderToDisk(Path folder) {
    try (FileChannel channel = FileAccess.channel(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException windowsOpensNoFolders) {
      // There a rename is written down by the file system's own journal.
      return;
    }
  }
}
