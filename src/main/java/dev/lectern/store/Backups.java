package dev.lectern.store;

import dev.lectern.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The dated copies in the folder {@code backups} beside a library, and how many may stay. */
final class Backups {

  /** How many stay at most. */
  static final int MOST = 10;

  /** What part of the free space they may take; the newest stays in any case. */
  static final double SHARE = 0.2;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm", Locale.ROOT);
  private static final long STALE_MILLIS = 24 * 60 * 60_000L;

  private final Path library;
  private final Path folder;
  private final String stem;

  Backups(Path library) {
    this.library = library.toAbsolutePath();
    this.folder = this.library.resolveSibling("backups");
    this.stem = String.valueOf(library.getFileName()).replaceFirst("\\.db$", "") + "-";
  }

  /** The finished ones, the newest first. */
  List<Path> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isOurs(file.getFileName().toString()))
          .sorted(Comparator.comparing((Path file) -> order(file)).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Path> newest() {
    return all().stream().findFirst();
  }

  /** Names are {@code library-2026-11-21T1030.db}, a second one of a minute {@code …-2.db}. */
  private boolean isOurs(String name) {
    return name.startsWith(stem)
        && name.substring(stem.length()).matches("\\d{4}-\\d\\d-\\d\\dT\\d{4}(-\\d+)?\\.db");
  }

  /** The moment, then the number within its minute, so that plain text order is that of time. */
  private String order(Path file) {
    String name = file.getFileName().toString().substring(stem.length()).replaceFirst("\\.db$", "");
    String number = name.length() > 16 ? name.substring(16) : "1";
    return name.substring(0, 15) + "%9s".formatted(number);
  }

  /** Whether the newest is of an earlier day, or there is none. */
  boolean isDue(LocalDate today) {
    return newest()
        .map(file -> file.getFileName().toString().substring(stem.length()))
        .map(name -> LocalDate.parse(name.substring(0, 10)).isBefore(today))
        .orElse(true);
  }

  /** The revision that the newest one holds; -1 where there is none. */
  long newestRevision() {
    Optional<Path> newest = newest();
    if (newest.isEmpty()) {
      return -1;
    }
    try (Sql sql = Connections.readOnly(newest.get())) {
      return Revision.of(sql);
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  Path make() {
    return make(LocalDateTime.now(ZoneId.systemDefault()), new Interruption());
  }

  /** Copies the library, then clears away what is too much. */
  Path make(LocalDateTime now, Interruption interruption) {
    try {
      if (!Files.isDirectory(library.resolveSibling(""))) {
        throw new NoSuchFileException(library.toString()); // A library's folder is never made.
      }
      PrivateFiles.folderBeside(library, folder);
      sweep();
      Path place = free(stem + NAME.format(now));
      LibraryCopy.write(library, place, library, interruption);
      prune(Files.getFileStore(folder).getUsableSpace());
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path free(String name) {
    Path place = folder.resolve(name + ".db");
    for (int n = 2; Files.exists(place); n++) {
      place = folder.resolve(name + "-" + n + ".db");
    }
    return place;
  }

  /** Deletes what a program that was killed has left half done. */
  private void sweep() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().endsWith(LibraryCopy.PART)).toList()) {
        if (file.toFile().lastModified() < System.currentTimeMillis() - STALE_MILLIS) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Keeps the newest, and of the others what fits the number and the space. */
  void prune(long freeBytes) throws IOException {
    long bytes = 0;
    int kept = 0;
    for (Path file : all()) {
      bytes += Files.size(file);
      if (kept > 0 && (kept == MOST || bytes > freeBytes * SHARE)) {
        Files.deleteIfExists(file);
      } else {
        kept++;
      }
    }
  }
}
