package dev.lectern.store;

import dev.lectern.files.FileAccess;
import dev.lectern.store.pages.LogFile;
import dev.lectern.store.pages.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings what can be read of a damaged library into a new file, and the rest from a backup. */
final class Salvage {

  /** Where the table {@code meta} stands, unless the file was rewritten. */
  private static final int META = 2;

  private final Sql fresh;
  private final BackupRows backups;
  private final Recovery recovery;
  private final RowWriter writer;
  private final Map<String, Long> read = new TreeMap<>();
  private final Map<String, Long> filled = new TreeMap<>();

  private Salvage(Sql fresh, BackupRows backups) {
    this.fresh = fresh;
    this.backups = backups;
    this.recovery = new Recovery(fresh, backups);
    this.writer = new RowWriter(fresh);
  }

  /** Works on a copy, and exchanges the files when the new one is complete and well. */
  static Health.Repair of(Path library, Health.Progress progress) {
    SetAside.checkNobodyElse(library);
    Path copy = library.resolveSibling("." + library.getFileName() + "-damaged" + LibraryCopy.PART);
    Path made =
        library.resolveSibling("." + library.getFileName() + "-repaired" + LibraryCopy.PART);
    try {
      copyWithLog(library, copy);
      Files.deleteIfExists(made);
      Recovery recovery = fill(made, copy, library, progress);
      List<String> left = Health.check(made);
      if (!left.isEmpty()) {
        throw new LibraryException(
            "%s could not be repaired and was left as it is: %s"
                .formatted(library, left.getFirst()));
      }
      return recovery.repaired(SetAside.exchange(library, made, "damaged"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    } finally {
      copy.toFile().delete();
      made.toFile().delete();
    }
  }

  private static void copyWithLog(Path library, Path copy) throws IOException {
    Files.deleteIfExists(copy);
    FileAccess.copy(library, copy);
    Optional<LogFile> log = LogFile.of(Connections.log(library));
    if (log.isPresent() && isOf(copy, log.get())) {
      log.get().applyTo(copy);
    }
    FileHead.mend(copy);
  }

  /** A damaged file may still say by its second page that the log is another's. */
  private static boolean isOf(Path copy, LogFile log) throws IOException {
    Optional<FileMark> file;
    try (Pages pages = new Pages(copy)) {
      file = FileMark.of(pages.read(META));
    }
    Optional<FileMark> written = log.last(META).flatMap(FileMark::of);
    return log.pageSize() == Pages.SIZE
        && (file.isEmpty() || written.isEmpty() || file.get().file().equals(written.get().file()));
  }

  private static Recovery fill(Path made, Path copy, Path library, Health.Progress progress)
      throws SQLException, IOException {
    try (Sql fresh = Connections.scratch(made);
        BackupRows backups = new BackupRows(library);
        Pages pages = new Pages(copy)) {
      fresh.begin("BEGIN");
      Salvage salvage = new Salvage(fresh, backups);
      salvage.run(pages, progress);
      salvage.recovery.finish(progress);
      fresh.commit();
      return salvage.recovery;
    }
  }

  private void run(Pages pages, Health.Progress progress) throws IOException {
    Schema.migrate(fresh);
    fresh.script("DELETE FROM meta");
    PageRescue rescue = new PageRescue(pages, (table, row) -> take(table, row, read), progress);
    rescue.run();
    for (String table : Columns.tables()) {
      if (rescue.isIncomplete(table)) {
        fill(table, rescue);
      }
    }
    if (read.isEmpty() && filled.isEmpty()) {
      throw new LibraryException(
          "Nothing can be read of this library and there is no backup of it; the file was left as"
              + " it is.");
    }
    FileMark.renew(fresh);
    raise(rescue.highest());
  }

  private void take(String table, @Nullable Object[] row, Map<String, Long> count) {
    @Nullable Object @Nullable [] whole = recovery.mending().whole(table, row);
    if (whole != null && writer.insert(table, whole)) {
      count.merge(table, 1L, Long::sum);
    }
  }

  /** Rows that the newest backup has and that stood where nothing can be read. */
  private void fill(String table, PageRescue rescue) {
    backups.each(
        table,
        row -> {
          if (rescue.isMissing(table, row)) {
            take(table, row, filled);
          }
        });
    recovery.say(
        "Of %s, %d rows could be read, and %d came from the newest backup."
            .formatted(table, read.getOrDefault(table, 0L), filled.getOrDefault(table, 0L)));
  }

  /** Numbers that were used once are not used again. */
  private void raise(Map<String, Long> highest) {
    Map<String, Long> given = new TreeMap<>(highest);
    if (!highest.isEmpty()) {
      backups.sequences().forEach((table, last) -> given.merge(table, last, Math::max));
    }
    Strays strays = new Strays(fresh);
    given.forEach(strays::raise);
    recovery.given(given);
  }
}
