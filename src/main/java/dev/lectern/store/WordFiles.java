package dev.lectern.store;

import dev.lectern.files.FileAccess;
import dev.lectern.files.PrivateFiles;
import dev.lectern.store.words.WordSegmentBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes the files of {@link WordShelf}, puts new ones in the place of old ones and clears away what
 * nobody needs.
 */
final class WordFiles {

  /** A file is for {@code 1 << RANGE_BITS} paper numbers. */
  static final int RANGE_BITS = 16;

  private static final String SUFFIX = ".words";

  /** So many changed papers in a range are worth a new file. */
  private static final int WORTH_A_FILE = 2_000;

  private final Path library;
  private final Path folder;
  private final int worthAFile;
  private volatile boolean stopped;

  WordFiles(Path library) {
    this(library, WORTH_A_FILE);
  }

  WordFiles(Path library, int worthAFile) {
    this.library = library;
    this.folder = library.resolveSibling(library.getFileName() + "-words");
    this.worthAFile = worthAFile;
  }

  /** Where the files stand: beside the library. */
  Path folder() {
    return folder;
  }

  /** Whether a range has so many changed papers that its file should be made. */
  boolean isWorthBuilding(Sql sql) {
    return sql.number(
            "SELECT EXISTS (SELECT 1 FROM stale_words GROUP BY paper >> 16 HAVING count(*) >= ?)",
            worthAFile)
        == 1;
  }

  /** Makes the files of all ranges that are worth it; blocks, for some seconds a range. */
  void build(Database database) {
    forgetLost(database);
    List<Integer> wanted =
        Database.waitFor(
            database.read(
                sql ->
                    sql.list(
                        """
                        SELECT paper >> 16 FROM stale_words GROUP BY paper >> 16
                        HAVING count(*) >= ? ORDER BY paper >> 16
                        """,
                        row -> row.getInt(1),
                        worthAFile)));
    for (int number : wanted) {
      if (stopped) {
        return;
      }
      try {
        build(number, database);
      } catch (IOException unwritable) {
        throw new LibraryException(
            "The word files beside the library cannot be written: " + unwritable.getMessage(),
            unwritable);
      }
    }
  }

  /** A range whose file is gone, as after a restore elsewhere, is as good as never made. */
  private void forgetLost(Database database) {
    List<Integer> lost =
        Database.waitFor(
            database.read(
                sql ->
                    sql
                        .list(
                            "SELECT number, file FROM word_files",
                            row -> Map.entry(row.getInt(1), row.getString(2)))
                        .stream()
                        .filter(f -> !Files.exists(folder.resolve(f.getValue())))
                        .map(Map.Entry::getKey)
                        .toList()));
    if (!lost.isEmpty()) {
      Database.waitFor(
          database.write(
              sql -> {
                lost.forEach(number -> forget(sql, number));
                return true;
              }));
    }
  }

  private static void forget(Sql sql, int number) {
    sql.run("DELETE FROM word_files WHERE number = ?", number);
    sql.run(
        "INSERT INTO stale_words (paper) SELECT id FROM papers WHERE id >> 16 = ? ORDER BY id",
        number);
  }

  /** Takes away all files, within the transaction that makes their content forbidden. */
  void forgetAll(Sql sql) {
    sql.list("SELECT number FROM word_files", row -> row.getInt(1)).forEach(n -> forget(sql, n));
  }

  /** Deletes the files that the library no longer names. */
  void sweep(Sql sql) {
    List<String> named = sql.list("SELECT file FROM word_files", row -> row.getString(1));
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        if (!named.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    } catch (IOException held) {
      throw new LibraryException(
          "An old word file in %s could not be deleted; delete it by hand.".formatted(folder),
          held);
    }
  }

  /** Makes a build under way give up. */
  void stop() {
    stopped = true;
  }

  private void build(int number, Database database) throws IOException {
    long first = (long) number << RANGE_BITS;
    long end = first + (1L << RANGE_BITS);
    record Built(ByteBuffer bytes, long lastChange) {}
    Built built =
        Database.waitFor(
            database.read(
                sql -> {
                  long last = sql.number("SELECT coalesce(max(seq), 0) FROM stale_words");
                  WordSegmentBuilder builder = new WordSegmentBuilder();
                  new TextIndex(sql).addAllTo(builder, first, end, () -> stopped);
                  return new Built(builder.build(), last);
                }));
    String name = number + "-" + UUID.randomUUID() + SUFFIX;
    write(built.bytes(), name);
    String before =
        Database.waitFor(
            database.write(
                sql -> {
                  String old =
                      sql.one(
                              "SELECT file FROM word_files WHERE number = ?",
                              row -> row.getString(1),
                              number)
                          .orElse("");
                  sql.run(
                      "INSERT OR REPLACE INTO word_files (number, file) VALUES (?, ?)",
                      number,
                      name);
                  sql.run(
                      "DELETE FROM stale_words WHERE seq <= ? AND paper >= ? AND paper < ?",
                      built.lastChange(),
                      first,
                      end);
                  return old;
                }));
    if (!before.isEmpty()) {
      Files.deleteIfExists(folder.resolve(before));
    }
  }

  private void write(ByteBuffer bytes, String name) throws IOException {
    PrivateFiles.folderBeside(library, folder);
    Path unfinished = PrivateFiles.create(folder.resolve(name + ".part"));
    try (FileChannel out = FileAccess.channel(unfinished, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    PrivateFiles.openLike(library, unfinished);
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
