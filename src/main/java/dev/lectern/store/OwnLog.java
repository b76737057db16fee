package dev.lectern.store;

import dev.lectern.files.LibraryFiles;
import dev.lectern.store.pages.LogFile;
import dev.lectern.store.pages.Pages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Looks at the log beside a library before SQLite takes it over, which asks of a log nothing but
 * that it is whole. Changes nothing; see decision 010.
 */
final class OwnLog {

  /** Where the first page says whose file it is (sqlite.org, "Database File Format", 1.3). */
  private static final int APPLICATION = 68;

  /** A library that is being written to may look torn for a moment. */
  private static final int LOOKS = 3;

  private static final long MOMENT_MILLIS = 150;

  private enum Verdict {
    OWN,
    FOREIGN,
    UNKNOWN
  }

  private OwnLog() {}

  /**
   * Fails with a sentence where the log beside a library is another's, or of another state of it.
   */
  static void check(Path library) {
    for (int look = 1; look <= LOOKS; look++) {
      if (!isForeign(library)) {
        return;
      }
      await();
    }
    throw new LibraryException(
        "%s is not the log of %s but of another library, or of another copy of it; nothing was changed. Move it to another folder and try again."
            .formatted(Connections.log(library), library.getFileName()));
  }

  private static void await() {
    try {
      Thread.sleep(MOMENT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isForeign(Path library) {
    if (library.toFile().length() == 0 || !Files.isRegularFile(Connections.log(library))) {
      return false;
    }
    if (LibraryFiles.isOpen(library)) {
      return false; // Looked at when it was opened; only SQLite may open its files now.
    }
    try {
      // The library first: a log that has grown meanwhile is none the less its own.
      Optional<Head> head = head(library);
      Optional<LogFile> log = LogFile.glance(Connections.log(library));
      if (log.isEmpty()) {
        return false;
      }
      return switch (verdict(head, log.get())) {
        case OWN -> false;
        case FOREIGN -> true;
        case UNKNOWN -> head.isPresent() && !fits(library, head.get());
      };
    } catch (IOException unreadable) {
      return false; // SQLite cannot read it either, and says so.
    }
  }

  /**
   * What a library says of itself without its log.
   *
   * @param isEmpty whether it was made but never written back from its log
   * @param metaPage where the table {@code meta} stands
   */
  private record Head(boolean isEmpty, long pageSize, long metaPage, Optional<FileMark> mark) {}

  private static Optional<Head> head(Path library) {
    try (Sql sql = Connections.frozen(library)) {
      boolean isEmpty = Schema.isEmpty(sql);
      return Optional.of(
          new Head(
              isEmpty,
              sql.number("PRAGMA page_size"),
              sql.number("SELECT rootpage FROM sqlite_schema WHERE name = 'meta'"),
              isEmpty ? Optional.empty() : FileMark.of(sql)));
    } catch (SQLException | LibraryException damaged) {
      return Optional.empty();
    }
  }

  private static Verdict verdict(Optional<Head> head, LogFile log) throws IOException {
    long pageSize = head.map(Head::pageSize).orElse((long) Pages.SIZE);
    if (log.pageSize() != pageSize || isOfAnotherProgram(log)) {
      return Verdict.FOREIGN;
    }
    if (head.isEmpty() || head.get().isEmpty()) {
      return Verdict.OWN; // Nothing says otherwise, and nothing else is there.
    }
    Optional<FileMark> file = head.get().mark();
    Optional<FileMark> first = log.first(head.get().metaPage()).flatMap(FileMark::of);
    Optional<FileMark> last = log.last(head.get().metaPage()).flatMap(FileMark::of);
    return file.isEmpty() || first.isEmpty() || last.isEmpty()
        ? Verdict.UNKNOWN
        : follows(file.get(), first.get(), last.get());
  }

  private static boolean isOfAnotherProgram(LogFile log) throws IOException {
    Optional<ByteBuffer> firstPage = log.last(1);
    return firstPage.isPresent() && firstPage.get().getInt(APPLICATION) != Schema.APPLICATION_ID;
  }

  /** A log goes on where the file ends, or the file has some of it already. */
  private static Verdict follows(FileMark file, FileMark first, FileMark last) {
    boolean own =
        file.file().equals(last.file())
            && first.commit() <= file.commit() + 1
            && last.commit() >= file.commit();
    return own ? Verdict.OWN : Verdict.FOREIGN;
  }

  /** Whether a copy of the library is sound with the log, or not so without it either. */
  private static boolean fits(Path library, Head head) {
    try {
      Path folder = Files.createTempDirectory("lectern-log");
      Path copy = folder.resolve("library.db");
      try {
        Connections.copyWithoutLog(library, copy);
        boolean wellWithout = isWell(copy, Optional.empty());
        Optional<LogFile> whole = LogFile.of(Connections.log(library));
        if (whole.isPresent()) {
          whole.get().applyTo(copy);
        }
        return isWell(copy, head.mark()) || !wellWithout;
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(folder);
      }
    } catch (IOException | SQLException noRoom) {
      return true; // It cannot be told; what SQLite makes of it is checked as ever.
    }
  }

  private static boolean isWell(Path copy, Optional<FileMark> mark) {
    try (Sql sql = Connections.frozen(copy)) {
      Schema.check(sql);
      boolean same =
          mark.isEmpty()
              || mark.get().file().equals(FileMark.of(sql).map(FileMark::file).orElse(""));
      return same
          && sql.one("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("").equals("ok");
    } catch (SQLException | LibraryException damaged) {
      return false;
    }
  }
}
