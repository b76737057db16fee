package dev.lectern.store;

import dev.lectern.model.PaperFields;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows of a library into another file by batched prepared statements, the words already
 * analyzed; only the writing is timed.
 */
public final class BareImport {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int BATCH = 1000;
  private static final List<String> LEDGER =
      List.of("digests", "digest_chunks", "steps", "step_parts", "step_things");

  /**
   * What follows from the papers; in the order of their keys, in which they are written fastest.
   */
  private static final List<String> DERIVED =
      List.of("likeness", "possible_duplicates", "stale_words");

  private final Sql from;
  private final BareSqlite to;
  private final List<Writing> writings = new ArrayList<>();
  private final Writing words;
  private final Writing keys;
  private long nanos;
  private long processorNanos;

  /** A statement and the rows that wait for it. */
  private final class Writing {
    private final String query;
    private final int columns;
    private final PreparedStatement statement;
    private final List<Object[]> rows = new ArrayList<>();

    Writing(String table, int columns, String query) throws SQLException {
      this.query = query;
      this.columns = columns;
      this.statement =
          to.connection()
              .prepareStatement(
                  "INSERT OR IGNORE INTO "
                      + table
                      + " VALUES (?"
                      + ", ?".repeat(columns - 1)
                      + ")");
    }

    void read(Object... range) {
      from.each(query, this::add, range);
    }

    void add(Row row) throws SQLException {
      Object[] values = new Object[columns];
      for (int i = 0; i < columns; i++) {
        values[i] = row.raw(i + 1);
      }
      rows.add(values);
    }

    void write() throws SQLException {
      for (Object[] values : rows) {
        for (int i = 0; i < columns; i++) {
          statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
      rows.clear();
    }
  }

  private BareImport(Sql from, BareSqlite to) throws SQLException {
    this.from = from;
    this.to = to;
    for (String table : List.of("abstracts", "papers", "appearances")) {
      writings.add(
          new Writing(
              table, columns(table), "SELECT * FROM " + table + " WHERE id >= ? AND id < ?"));
    }
    keys = new Writing("matching_keys", 2, "");
    words = new Writing("words (rowid, title, abstract, author, note)", 5, "");
  }

  private int columns(String table) {
    return (int) from.number("SELECT count(*) FROM pragma_table_info(?)", table);
  }

  /** Milliseconds by the clock, and of the processor. */
  public record Cost(double millis, double processorMillis) {}

  /**
   * Copies a library that was imported in digests of so many papers each, one transaction a digest.
   *
   * @return what the writing took
   */
  public static Cost copy(Path library, Path target, int papersADigest) throws SQLException {
    try (BareSqlite source = BareSqlite.open(library);
        BareSqlite copy = BareSqlite.create(target)) {
      return new BareImport(new Sql(source.connection()), copy).run(papersADigest);
    }
  }

  private Cost run(int papersADigest) throws SQLException {
    long last = from.number("SELECT max(id) FROM papers");
    timed(() -> to.script("BEGIN IMMEDIATE"));
    ledger();
    for (long id = 1; id <= last; id += BATCH) {
      read(id);
      timed(this::write);
      if ((id - 1 + BATCH) % papersADigest == 0) {
        timed(() -> to.script("COMMIT; BEGIN IMMEDIATE"));
      }
    }
    for (String table : DERIVED) {
      copy(table);
    }
    timed(() -> to.script("COMMIT"));
    return new Cost(nanos / 1e6, processorNanos / 1e6);
  }

  /** Row by row, as there may be millions. */
  private void copy(String table) throws SQLException {
    Writing writing = new Writing(table, columns(table), "");
    from.each(
        "SELECT * FROM " + table,
        row -> {
          writing.add(row);
          if (writing.rows.size() == BATCH) {
            timed(writing::write);
          }
        });
    timed(writing::write);
  }

  private void ledger() throws SQLException {
    for (String table : LEDGER) {
      Writing writing = new Writing(table, columns(table), "SELECT * FROM " + table);
      writing.read();
      timed(writing::write);
    }
  }

  private void read(long id) {
    for (Writing writing : writings) {
      writing.read(id, id + BATCH);
    }
    from.each(
        """
        SELECT a.title, b.body, a.published, a.fields, a.paper FROM appearances a
        LEFT JOIN abstracts b ON b.id = a.abstract WHERE a.id >= ? AND a.id < ?
        """,
        row -> prepare(row.getLong(5), PaperTable.readFields(row, 1)),
        id,
        id + BATCH);
  }

  private void prepare(long paper, PaperFields fields) {
    PaperWords w = PaperWords.of(fields);
    words.rows.add(new Object[] {paper, w.title(), w.abstractText(), w.authors(), ""});
    PaperKeys k = PaperKeys.of(fields);
    for (long hash : new long[] {k.arxiv(), k.doi(), k.title()}) {
      if (hash != 0) {
        keys.rows.add(new Object[] {hash, paper});
      }
    }
  }

  private void write() throws SQLException {
    for (Writing writing : writings) {
      writing.write();
    }
    keys.write();
    words.write();
  }

  /** Work of SQLite's that counts. */
  private interface Work {
    void run() throws SQLException;
  }

  private void timed(Work work) throws SQLException {
    long start = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    work.run();
    processorNanos += THREADS.getCurrentThreadCpuTime() - processor;
    nanos += System.nanoTime() - start;
  }
}
