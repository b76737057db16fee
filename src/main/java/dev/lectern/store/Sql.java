package dev.lectern.store;

import dev.lectern.files.OpenLibraries;
import dev.lectern.files.OpenLibraries.Claim;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * One connection and its prepared statements; for one thread at a time. Failures leave as {@link
 * LibraryException} with a sentence for the user. A statement's rows must be read before the same
 * text is run again.
 */
final class Sql implements AutoCloseable {

  private static final long NONE = -1;

  private final @Nullable Path file;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private volatile Connection connection;
  private @Nullable Claim claim;

  /** How many standstills there had been when the transaction began that is open. */
  private long begun = NONE;

  private @Nullable Damage damage;

  Sql(Connection connection) {
    this.file = null;
    this.connection = connection;
  }

  /** A connection to a file, which nobody but SQLite opens from now on. */
  Sql(Path file, Opener opener) throws SQLException {
    this.file = file;
    this.connection = opened(opener);
  }

  /** Makes a connection. */
  interface Opener {
    Connection open() throws SQLException;
  }

  private Connection opened(Opener opener) throws SQLException {
    Claim taken = file == null ? null : OpenLibraries.claim(file);
    try {
      Connection made = opener.open();
      claim = taken;
      look();
      return made;
    } catch (SQLException | RuntimeException failed) {
      if (taken != null) {
        taken.close();
      }
      throw failed;
    }
  }

  /** Takes down what files SQLite has open by now. */
  void look() {
    if (claim != null) {
      claim.look();
    }
  }

  /** What keeps others from opening the file; only of a connection to a file. */
  Claim claim() {
    return Objects.requireNonNull(claim, "a connection to a file");
  }

  /** From now on, what cannot be read is noted and left out, and the rest is read. */
  Sql showingWhatIsReadable(Damage gathered) {
    damage = gathered;
    return this;
  }

  /** Does some work in that way. */
  <T> T showingWhatIsReadable(Damage gathered, Function<Sql, T> work) {
    Damage before = damage;
    damage = gathered;
    try {
      return work.apply(this);
    } finally {
      damage = before;
    }
  }

  /** Reads one row. */
  interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /** Takes one row. */
  interface RowVisitor {
    void visit(Row row) throws SQLException;
  }

  /** Runs a statement; how many rows it changed. */
  int run(String sql, @Nullable Object... values) {
    try (Standstill.Pass pass = pass()) {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  /** Runs a statement with one row of values after the other. */
  void runEach(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      PreparedStatement statement = prepared(sql);
      for (@Nullable Object[] values : rows) {
        bind(statement, values);
        statement.addBatch();
      }
      try (Standstill.Pass pass = pass()) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  /** Inserts a row; its number. */
  long insert(String sql, @Nullable Object... values) {
    run(sql, values);
    return one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
  }

  void each(String sql, RowVisitor visitor, @Nullable Object... values) {
    try (ResultSet rows = rows(sql, values)) {
      Row row = new Row(rows, damage);
      while (next(row)) {
        visit(row, visitor);
      }
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  private static void visit(Row row, RowVisitor visitor) throws SQLException {
    try {
      visitor.visit(row);
    } catch (LibraryException refused) {
      throw refused;
    } catch (RuntimeException failure) {
      row.blame(failure);
    }
  }

  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    List<T> all = new ArrayList<>();
    each(sql, row -> all.add(reader.read(row)), values);
    return all;
  }

  /** The first row; empty where there is none or where it reads as null. */
  <T> Optional<T> one(
      String sql, RowReader<? extends @Nullable T> reader, @Nullable Object... values) {
    try (ResultSet rows = rows(sql, values)) {
      Row row = new Row(rows, damage);
      List<T> first = new ArrayList<>(1);
      if (next(row)) {
        visit(row, found -> Optional.<T>ofNullable(reader.read(found)).ifPresent(first::add));
      }
      return first.stream().findFirst();
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  /** A number that is always there, such as a count. */
  long number(String sql, @Nullable Object... values) {
    return one(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** How many rows this connection has changed since it was made. */
  long changes() {
    return number("SELECT total_changes()");
  }

  /** Runs statements that take no values, each ended by a semicolon. */
  void script(String sql) {
    try (Standstill.Pass pass = pass();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  /**
   * Begins a transaction; a dialog of the system that falls into it ends it.
   *
   * @param statement such as {@code BEGIN IMMEDIATE}
   */
  void begin(String statement) {
    try (Standstill.Pass pass = Standstill.pass()) {
      script(statement);
      begun = Standstill.count();
    }
  }

  void commit() {
    script("COMMIT");
    begun = NONE;
  }

  /** Writes the file of this connection to another, as it is. */
  void backup(Path copy) throws SQLException {
    connection.unwrap(SQLiteConnection.class).getDatabase().backup("main", copy.toString(), null);
  }

  /** Takes back what the open transaction has done, where there is one. */
  void rollbackQuietly() {
    begun = NONE;
    try (Standstill.Pass pass = pass();
        Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException noTransactionLeft) {
      // SQLite has already rolled back, as it does after a full disk; there is nothing to take
      // back.
      prepared.clear();
    }
  }

  private Standstill.Pass pass() {
    return begun == NONE ? Standstill.pass() : Standstill.pass(begun);
  }

  private ResultSet rows(String sql, @Nullable Object... values) throws SQLException {
    try (Standstill.Pass pass = pass()) {
      return bound(sql, values).executeQuery();
    }
  }

  private boolean next(Row row) throws SQLException {
    try (Standstill.Pass pass = pass()) {
      return row.next();
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared(sql);
    bind(statement, values);
    return statement;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      switch (value) {
        case null -> statement.setNull(i + 1, java.sql.Types.NULL);
        case String text -> statement.setString(i + 1, text);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case Boolean flag -> statement.setInt(i + 1, flag ? 1 : 0);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        default -> statement.setObject(i + 1, value);
      }
    }
  }

  /** A column that may be null. */
  static @Nullable Integer integer(Row row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  /** Stops what runs on this connection now; the one method for other threads. */
  void interrupt() {
    try {
      connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    } catch (SQLException closedMeanwhile) {
      // What ran has come to its end by itself; there is nothing left to stop.
      return;
    }
  }

  /** Opens it again after it was closed: by its name, whatever stands there now. */
  void openAgain(Opener opener) {
    try {
      connection = opened(opener);
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  @Override
  public void close() {
    begun = NONE;
    try (Standstill.Pass pass = Standstill.pass()) {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      prepared.clear();
      connection.close();
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    } finally {
      if (claim != null) {
        claim.close();
      }
    }
  }
}
