package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.store.words.WordField;
import dev.lectern.store.words.WordSegmentBuilder;
import dev.lectern.text.Analyzer;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The words of all papers, in the same transaction as their rows. It holds what {@link Analyzer}
 * makes of each text in both its readable and its verbatim form, and is built again when the
 * analyzer changes.
 */
final class TextIndex {

  /** Raised whenever other texts of a paper are indexed than before. */
  private static final int TEXTS = 2;

  private static final String WANTED = Analyzer.VERSION + "." + TEXTS;

  static final String INSERT = "INSERT INTO words (rowid, title, abstract, author, note) VALUES";
  static final int COLUMNS = 5;

  private final Sql sql;

  TextIndex(Sql sql) {
    this.sql = sql;
  }

  /**
   * Writes a new paper's words.
   *
   * @param written as {@link WrittenWords} has them
   */
  void insert(long paper, PaperWords words, String written) {
    sql.run(
        INSERT + " (?, ?, ?, ?, ?)",
        paper,
        words.title(),
        words.abstractText(),
        words.authors(),
        written);
    sql.run("INSERT INTO stale_words (paper) VALUES (?)", paper);
  }

  /** Writes a paper's words again, as its row and what was written about it are now. */
  void renew(long paper) {
    PaperFields fields = new PaperTable(sql).fields(paper).orElseThrow();
    sql.run("DELETE FROM words WHERE rowid = ?", paper);
    insert(paper, PaperWords.of(fields), new WrittenWords(sql).about(paper));
  }

  /** Adds the words of a paper as it is now; none where it is gone. */
  void addTo(WordSegmentBuilder builder, long paper) {
    new PaperTable(sql)
        .fields(paper)
        .ifPresent(
            fields ->
                addTo(
                    builder,
                    (int) paper,
                    PaperWords.of(fields),
                    new WrittenWords(sql).about(paper)));
  }

  /** Adds the words of all papers from a number to before another, unless it is told to give up. */
  void addAllTo(WordSegmentBuilder builder, long from, long before, BooleanSupplier giveUp) {
    Map<Integer, String> written = new WrittenWords(sql).aboutAll(from, before);
    sql.each(
        """
        SELECT p.title, a.body, p.published, p.fields, p.id FROM papers p
        LEFT JOIN abstracts a ON a.id = p.abstract
        WHERE p.id >= ? AND p.id < ? ORDER BY p.id
        """,
        row -> {
          if (giveUp.getAsBoolean()) {
            throw new LibraryException("The library was closed before its word files were made.");
          }
          PaperWords words = PaperWords.of(PaperTable.readFields(row, 1));
          addTo(builder, row.getInt(5), words, written.getOrDefault(row.getInt(5), ""));
        },
        from,
        before);
  }

  private static void addTo(
      WordSegmentBuilder builder, int paper, PaperWords words, String written) {
    builder.add(paper, WordField.TITLE, words.title());
    builder.add(paper, WordField.ABSTRACT, words.abstractText());
    builder.add(paper, WordField.AUTHOR, words.authors());
    builder.add(paper, WordField.NOTE, written);
  }

  /** Whether another version of the analyzer made the index, or nobody yet. */
  boolean isOld() {
    return !sql.one(
            "SELECT value FROM meta WHERE name = ?", row -> row.getString(1), Blueprint.ANALYZER)
        .orElse("")
        .equals(WANTED);
  }

  /** Builds the whole index again where it is old; a backup gets its other indexes back as well. */
  void renewIfOld() {
    if (!isOld()) {
      return;
    }
    Blueprint.complete(sql);
    Blueprint.emptyTextIndexes(sql);
    for (long paper : sql.list("SELECT id FROM papers ORDER BY id", row -> row.getLong(1))) {
      renew(paper);
    }
    sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", Blueprint.ANALYZER, WANTED);
  }
}
