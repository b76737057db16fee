package dev.lectern.store;

import dev.lectern.files.FileAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings what can be read of a damaged library into a new file, and the rest from a backup. */
final class Salvage {

  private final Sql fresh;
  private final Sql damaged;
  private final boolean hasBackup;
  private final List<String> said = new ArrayList<>();
  private long rows;

  private Salvage(Sql fresh, Sql damaged, boolean hasBackup) {
    this.fresh = fresh;
    this.damaged = damaged;
    this.hasBackup = hasBackup;
  }

  /** Works on a copy, and exchanges the files when the new one is complete and well. */
  static Health.Repair of(Path library) {
    SetAside.checkNobodyElse(library);
    Path copy = library.resolveSibling("." + library.getFileName() + "-damaged" + LibraryCopy.PART);
    Path made =
        library.resolveSibling("." + library.getFileName() + "-repaired" + LibraryCopy.PART);
    try {
      copyWithLog(library, copy);
      Files.deleteIfExists(made);
      List<String> said = fill(made, copy, Health.soundBackup(library));
      List<String> left = Health.check(made);
      if (!left.isEmpty()) {
        throw new LibraryException(
            "%s could not be repaired and was left as it is: %s"
                .formatted(library, left.getFirst()));
      }
      return new Health.Repair(said, SetAside.exchange(library, made, "damaged"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    } finally {
      for (Path part : List.of(copy, Connections.log(copy), shared(copy), made)) {
        part.toFile().delete();
      }
    }
  }

  private static void copyWithLog(Path library, Path copy) throws IOException {
    for (Path stale : List.of(copy, Connections.log(copy), shared(copy))) {
      Files.deleteIfExists(stale);
    }
    FileAccess.copy(library, copy);
    if (Files.exists(Connections.log(library))) {
      FileAccess.copy(Connections.log(library), Connections.log(copy));
    }
    FileHead.mend(copy);
  }

  private static Path shared(Path file) {
    return file.resolveSibling(file.getFileName() + "-shm");
  }

  private static List<String> fill(Path made, Path copy, Optional<Path> backup)
      throws SQLException {
    try (Sql fresh = Connections.scratch(made);
        Sql damaged = Connections.damaged(copy)) {
      if (backup.isPresent()) {
        fresh.run("ATTACH DATABASE ? AS backup", Connections.readableUri(backup.get()));
      }
      fresh.begin("BEGIN");
      Salvage salvage = new Salvage(fresh, damaged, backup.isPresent());
      salvage.run();
      if (salvage.rows == 0) {
        throw new LibraryException(
            "Nothing can be read of this library and there is no backup of it; the file was left as"
                + " it is.");
      }
      salvage.said.addAll(new Derived(fresh).renewAll());
      fresh.commit();
      return salvage.said;
    }
  }

  private void run() {
    Schema.migrate(fresh);
    fresh.script("DELETE FROM meta");
    for (String table : Blueprint.tables(fresh, "main")) {
      TableSalvage salvage = new TableSalvage(fresh, damaged, table);
      boolean complete = salvage.copy();
      long filled = complete || !hasBackup ? 0 : fill(table);
      rows += salvage.rows() + filled;
      if (!complete) {
        said.add(
            "Of %s, %d rows could be read, and %d came from the newest backup."
                .formatted(table, salvage.rows(), filled));
      }
    }
    sequences();
  }

  /** Rows that the backup has and the damaged file has no longer. */
  private long fill(String table) {
    if (!Blueprint.tables(fresh, "backup").contains(table)) {
      return 0;
    }
    String names = String.join(", ", Blueprint.columns(fresh, "main", "backup", table));
    return fresh.run(
        "INSERT OR IGNORE INTO main.%1$s (%2$s) SELECT %2$s FROM backup.%1$s"
            .formatted(table, names));
  }

  /** Numbers that were used once are not used again. */
  private void sequences() {
    raise(damaged, "SELECT name, seq FROM sqlite_sequence");
    if (hasBackup) {
      raise(fresh, "SELECT name, seq FROM backup.sqlite_sequence");
    }
  }

  private record Sequence(String name, long last) {}

  private void raise(Sql from, String query) {
    try {
      for (Sequence s : from.list(query, row -> new Sequence(row.getString(1), row.getLong(2)))) {
        fresh.run(
            "UPDATE main.sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", s.last(), s.name());
      }
    } catch (LibraryException unreadable) {
      said.add("The highest numbers that were in use could not be read.");
    }
  }
}
