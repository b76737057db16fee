package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.query.Query.Text;
import dev.lectern.query.Query.TextField;
import dev.lectern.store.words.WordField;
import dev.lectern.store.words.WordQuery;
import dev.lectern.store.words.WordSegmentBuilder;
import dev.lectern.text.Analyzer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * The words of all papers, in the same transaction as their rows. It holds what {@link Analyzer}
 * makes of each text in both its readable and its verbatim form, and is built again when the
 * analyzer changes.
 */
final class TextIndex {

  private static final String VERSION = "analyzer";

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
    return !sql.one("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), VERSION)
        .orElse("")
        .equals(WANTED);
  }

  /** Lets the next program that opens the library build the index again. */
  static void markOld(Sql sql) {
    sql.run("DELETE FROM meta WHERE name = ?", VERSION);
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
    sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", VERSION, WANTED);
  }

  /** The papers with these words. */
  RoaringBitmap papers(Text text) {
    return expression(text).map(this::matching).orElseGet(RoaringBitmap::new);
  }

  /** The papers with these words, by the quicker way where there is one. */
  RoaringBitmap papers(Text text, WordShelf shelf) {
    Optional<String> expression = expression(text);
    return expression.isEmpty()
        ? new RoaringBitmap()
        : shelf.papers(ways(text), this, expression.get(), sql);
  }

  /** The papers that match an expression of FTS5. */
  RoaringBitmap matching(String expression) {
    RoaringBitmap found = new RoaringBitmap();
    sql.each(
        "SELECT rowid FROM words WHERE words MATCH ?", row -> found.add(row.getInt(1)), expression);
    return found;
  }

  /**
   * The papers with any of these words, the best match first (bm25: title 8, author 4, abstract 2,
   * note 1).
   */
  List<Integer> ranked(List<Text> texts) {
    String match =
        texts.stream().flatMap(t -> expression(t).stream()).collect(Collectors.joining(" OR "));
    return match.isEmpty()
        ? List.of()
        : sql.list(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 8, 2, 4, 1), rowid"
                + " DESC",
            row -> row.getInt(1),
            match);
  }

  /** The clause in FTS5's language; empty where the text holds no word. */
  private static Optional<String> expression(Text text) {
    List<String> words = Analyzer.words(text.text());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String columns = column(text.field());
    return Optional.of(
        spellings(text)
            .map(way -> columns + phrase(String.join(" ", way), text.prefix()))
            .collect(Collectors.joining(" OR ", "(", ")")));
  }

  /** The clause for {@link WordShelf}; one of these is to be found. */
  private static List<WordQuery> ways(Text text) {
    return spellings(text)
        .map(
            way ->
                new WordQuery(
                    WordQuery.cut(String.join(" ", way)),
                    text.prefix(),
                    WordShelf.field(text.field())))
        .toList();
  }

  private static Stream<List<String>> spellings(Text text) {
    return Stream.of(Analyzer.words(text.text()), Analyzer.withoutHyphens(text.text())).distinct();
  }

  /** Analyzed words hold letters and digits alone, so quoting them is safe. */
  private static String phrase(String words, boolean prefix) {
    return '"' + words + '"' + (prefix ? "*" : "");
  }

  private static String column(TextField field) {
    return switch (field) {
      case ANYWHERE -> "";
      case TITLE -> "title : ";
      case ABSTRACT -> "abstract : ";
      case AUTHOR -> "author : ";
      case NOTE -> "note : ";
      case HIGHLIGHT -> throw new IllegalArgumentException("highlights are in no index");
    };
  }
}
