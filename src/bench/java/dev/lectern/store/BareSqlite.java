package dev.lectern.store;

import dev.lectern.query.Query;
import dev.lectern.query.Query.TextField;
import dev.lectern.text.Analyzer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The same work as Lectern's, done by sqlite-jdbc with nothing around it: the yardstick. The
 * pragmas are those of {@link Database}.
 */
public final class BareSqlite implements AutoCloseable {

  private static final int PAGE = 50;

  private final Connection connection;

  private BareSqlite(Connection connection) {
    this.connection = connection;
  }

  public static BareSqlite open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(8192);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-64_000);
    config.enforceForeignKeys(true);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
    return new BareSqlite(connection);
  }

  /** A new file with the tables of a library and nothing in them. */
  static BareSqlite create(Path file) throws SQLException {
    BareSqlite made = open(file);
    Schema.migrate(new Sql(made.connection));
    return made;
  }

  Connection connection() {
    return connection;
  }

  void script(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  public static String version() {
    try (Connection memory = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
        Statement statement = memory.createStatement();
        ResultSet row = statement.executeQuery("SELECT sqlite_version()")) {
      return row.getString(1);
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  public static String driverVersion() {
    return SQLiteJDBCLoader.getVersion();
  }

  /** Counts all papers and reads the newest fifty; how many there are. */
  public long everything() throws SQLException {
    return page("SELECT count(*) FROM papers", "1", null);
  }

  /**
   * Counts the papers with these words and reads the newest fifty.
   *
   * @param match as {@link #match} made it
   */
  public long search(String match) throws SQLException {
    return page(
        "SELECT count(*) FROM words WHERE words MATCH ?",
        "id IN (SELECT rowid FROM words WHERE words MATCH ?)",
        match);
  }

  private long page(String count, String which, String match) throws SQLException {
    String rows =
        """
        SELECT title, published, fields, id, key, author_count, organization, year_inferred,
          comments, upvotes, status, starred, rating, seen, added
        FROM papers WHERE %s ORDER BY added DESC, id DESC LIMIT %d
        """
            .formatted(which, PAGE);
    try (PreparedStatement counting = connection.prepareStatement(count);
        PreparedStatement reading = connection.prepareStatement(rows)) {
      if (match != null) {
        counting.setString(1, match);
        reading.setString(1, match);
      }
      try (ResultSet row = reading.executeQuery()) {
        while (row.next()) {
          row.getString(1);
          row.getString(3);
        }
      }
      try (ResultSet row = counting.executeQuery()) {
        return row.getLong(1);
      }
    }
  }

  /** A query of words alone in FTS5's language; empty where it holds other clauses. */
  public static Optional<String> match(Query query) {
    return switch (query) {
      case Query.Text text when text.field() == TextField.ANYWHERE -> phrase(text);
      case Query.And and -> joined(and.parts());
      default -> Optional.empty();
    };
  }

  private static Optional<String> phrase(Query.Text text) {
    List<String> words = Analyzer.words(text.text());
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of('"' + String.join(" ", words) + '"' + (text.prefix() ? "*" : ""));
  }

  private static Optional<String> joined(List<Query> parts) {
    List<String> all = new ArrayList<>();
    for (Query part : parts) {
      Optional<String> match = match(part);
      if (match.isEmpty()) {
        return match;
      }
      all.add(match.get());
    }
    return Optional.of(all.stream().collect(Collectors.joining(") AND (", "(", ")")));
  }

  /**
   * Tags and marks papers and writes what the journal would hold of it, in one transaction.
   *
   * @return how long that took, in milliseconds
   */
  public double edit(int[] papers, String tag) throws SQLException {
    long start = System.nanoTime();
    script("BEGIN IMMEDIATE");
    script("INSERT INTO tags (name) VALUES ('" + tag + "')");
    script(
        "INSERT INTO steps (id, origin, time, revision) SELECT coalesce(max(id), 0) + 1, 'cli', 0,"
            + " 0 FROM steps");
    each("UPDATE papers SET status = 1 WHERE id = ?", papers);
    each("INSERT INTO paper_tags (tag, paper) SELECT max(id), ? FROM tags", papers);
    for (int part = 0; part < 2; part++) {
      each(
          String.format(
              Locale.ROOT,
              "INSERT INTO step_things SELECT max(id), %d, ?1, ?1, 'false', 'true' FROM steps",
              part),
          papers);
    }
    script("COMMIT");
    return (System.nanoTime() - start) / 1e6;
  }

  private void each(String sql, int[] papers) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < papers.length; i++) {
        statement.setInt(1, papers[i]);
        statement.addBatch();
        if (i % 1000 == 999) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
