package dev.lectern.store;

import dev.lectern.query.Query.Text;
import dev.lectern.query.Query.TextField;
import dev.lectern.store.words.WordQuery;
import dev.lectern.text.Analyzer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** Finds papers by their words, in what {@link TextIndex} holds. */
final class TextSearch {

  private final Sql sql;

  TextSearch(Sql sql) {
    this.sql = sql;
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
        : shelf.papers(ways(text), () -> matching(expression.get()), sql);
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
