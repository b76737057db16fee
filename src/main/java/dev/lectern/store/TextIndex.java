package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.query.Query.Text;
import dev.lectern.query.Query.TextField;
import dev.lectern.text.Analyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;

/**
 * The words of all papers, in the same transaction as their rows. It holds what {@link Analyzer}
 * makes of each text in both its readable and its verbatim form, and is built again when the
 * analyzer changes.
 */
final class TextIndex {

  private static final String VERSION = "analyzer";

  private final Sql sql;

  TextIndex(Sql sql) {
    this.sql = sql;
  }

  /** Writes a new paper's words. */
  void insert(long paper, PaperWords words, String note) {
    sql.run(
        "INSERT INTO words (rowid, title, abstract, author, note) VALUES (?, ?, ?, ?, ?)",
        paper,
        words.title(),
        words.abstractText(),
        words.authors(),
        PaperWords.words(note));
  }

  /** Writes a paper's words again, as its row and its note are now. */
  void renew(long paper) {
    String note =
        sql.one(
                "SELECT body FROM notes WHERE paper = ? AND sender = ''",
                row -> row.getString(1),
                paper)
            .orElse("");
    PaperFields fields = new PaperTable(sql).fields(paper).orElseThrow();
    sql.run("DELETE FROM words WHERE rowid = ?", paper);
    insert(paper, PaperWords.of(fields), note);
  }

  /** Builds the whole index again where another version of the analyzer made it. */
  void renewIfOld() {
    String wanted = String.valueOf(Analyzer.VERSION);
    String has =
        sql.one("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), VERSION)
            .orElse("");
    if (has.equals(wanted)) {
      return;
    }
    sql.run("DELETE FROM words");
    for (long paper : sql.list("SELECT id FROM papers ORDER BY id", row -> row.getLong(1))) {
      renew(paper);
    }
    sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", VERSION, wanted);
  }

  /** The papers with these words. */
  RoaringBitmap papers(Text text) {
    RoaringBitmap found = new RoaringBitmap();
    expression(text)
        .ifPresent(
            match ->
                sql.each(
                    "SELECT rowid FROM words WHERE words MATCH ?",
                    row -> found.add(row.getInt(1)),
                    match));
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
    List<String> ways = new ArrayList<>();
    ways.add(phrase(String.join(" ", words), text.prefix()));
    for (String joined : Analyzer.joined(text.text())) {
      if (!text.phrase() && words.size() > 1) {
        ways.add(phrase(joined, text.prefix()));
      }
    }
    String columns = column(text.field());
    return Optional.of(
        ways.stream().map(w -> columns + w).collect(Collectors.joining(" OR ", "(", ")")));
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
    };
  }
}
