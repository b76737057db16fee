package dev.lectern.store;

import dev.lectern.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The ways to connect to an SQLite file. */
final class Connections {

  private static final int BUSY_MILLIS = 5_000;
  private static final String JDBC = "jdbc:sqlite:";

  private Connections() {}

  /** To write; makes a missing file. */
  static Sql writer(Path file) throws SQLException {
    boolean made = make(file);
    try {
      return connect(writing(), file);
    } catch (SQLException failed) {
      if (made) {
        file.toFile().delete();
      }
      throw failed;
    }
  }

  /** To write once more; never makes a file. */
  static Connection openExisting(Path file) throws SQLException {
    return writing().createConnection(JDBC + uri(file) + "?mode=rw");
  }

  private static SQLiteConfig writing() {
    SQLiteConfig config = config(64_000);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    return config;
  }

  /** To read beside a writer. */
  static Sql reader(Path file) throws SQLException {
    String uri = JDBC + uri(file) + "?mode=rw"; // Never makes a file where none is any more.
    Sql sql = new Sql(file, () -> config(16_000).createConnection(uri));
    sql.script("PRAGMA query_only = 1");
    return sql;
  }

  /** To read alone: also on a read-only drive, where SQLite must be told that nobody writes. */
  static Sql readOnly(Path file) throws SQLException {
    Sql sql = new Sql(file, () -> config(16_000).createConnection(JDBC + readableUri(file)));
    sql.script("PRAGMA query_only = 1");
    return sql;
  }

  /** To read what the file alone holds, past its log and its locks. */
  static Sql frozen(Path file) throws SQLException {
    return new Sql(file, () -> config(2_000).createConnection(JDBC + uri(file) + "?immutable=1"));
  }

  /** The file's name, for ATTACH too, in the way in which it can be read. */
  static String readableUri(Path file) throws SQLException {
    // Reading alone would leave SQLite's two small files behind where it may make them.
    return isWritable(file) ? uri(file) : readOnlyUri(file);
  }

  private static String readOnlyUri(Path file) throws SQLException {
    String usual = uri(file) + "?mode=ro";
    try (Sql sql = new Sql(file, () -> config(100).createConnection(JDBC + usual))) {
      Schema.isEmpty(sql);
      return usual;
    } catch (SQLException | LibraryException failed) {
      LibraryException refused =
          failed instanceof SQLException e ? StoreFailure.explain(e) : (LibraryException) failed;
      if (!StoreFailure.isOutOfReach(refused)) {
        throw refused;
      }
      if (hasLog(file)) {
        throw new LibraryException(
            "The last changes stand in %s-wal, and a read-only folder keeps them from being read. Allow writing to it, or copy both files elsewhere."
                .formatted(file.getFileName()),
            refused);
      }
      return uri(file) + "?immutable=1";
    }
  }

  /** Copies a file page by page without its log, by SQLite: whoever else has it open keeps it. */
  static void copyWithoutLog(Path file, Path copy) throws SQLException {
    try (Sql sql = frozen(file)) {
      sql.backup(copy);
    }
  }

  /** To fill a new file that counts for nothing until it is complete. */
  static Sql scratch(Path file) throws SQLException {
    SQLiteConfig config = config(64_000);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    if (!make(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new LibraryException(file + " is there already; delete it and try again.");
    }
    return connect(config, file);
  }

  /** SQLite would make a file that every account may read, so none is left to it to make. */
  private static boolean make(Path file) {
    try {
      PrivateFiles.create(file);
      return true;
    } catch (IOException thereOrRefused) {
      // Where it is not there now, SQLite says why it cannot be.
      return false;
    }
  }

  /** A database that lives as long as its connection. */
  static Sql memory() throws SQLException {
    return new Sql(config(2_000).createConnection(JDBC + ":memory:"));
  }

  /** Whether file and folder may be written; a library needs both. */
  static boolean isWritable(Path file) {
    return Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
  }

  private static boolean hasLog(Path file) {
    return log(file).toFile().length() > 0;
  }

  /** Where SQLite keeps the last changes until they are moved into the file. */
  static Path log(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  private static SQLiteConfig config(int cacheKilobytes) {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(8192);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-cacheKilobytes);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setGetGeneratedKeys(false); // Sql.insert asks itself, where somebody wants the number.
    return config;
  }

  /** As a URI, so that question marks and percent signs in a name are only that. */
  private static Sql connect(SQLiteConfig config, Path file) throws SQLException {
    return new Sql(file, () -> config.createConnection(JDBC + uri(file)));
  }

  private static String uri(Path file) {
    return "file:" + file.toAbsolutePath().toUri().getRawPath();
  }
}
