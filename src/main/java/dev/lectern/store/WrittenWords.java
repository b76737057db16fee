package dev.lectern.store;

import java.util.HashMap;
import java.util.Map;

/**
 * The words of what people have written about papers: the user's notes, those that others sent, and
 * the comments on highlights; no phrase reaches from one into the next.
 */
final class WrittenWords {

  private static final String TEXTS =
      """
      SELECT paper, sender, body, 0 AS kind, rowid AS number FROM notes WHERE %1$s
      UNION ALL
      SELECT paper, sender, comment, 1, id FROM highlights WHERE comment <> '' AND %1$s
      ORDER BY 1, 4, 2, 5
      """;

  private static final String OF_ONE = TEXTS.formatted("paper = ?1");
  private static final String OF_MANY = TEXTS.formatted("paper >= ?1 AND paper < ?2");

  private final Sql sql;

  WrittenWords(Sql sql) {
    this.sql = sql;
  }

  /** The words about one paper; empty where nobody has written any. */
  String about(long paper) {
    return read(OF_ONE, paper).getOrDefault((int) paper, "");
  }

  /** The words about all papers from a number to before another; without any, no entry. */
  Map<Integer, String> aboutAll(long from, long before) {
    return read(OF_MANY, from, before);
  }

  private Map<Integer, String> read(String query, Object... papers) {
    Map<Integer, String> all = new HashMap<>();
    sql.each(
        query,
        row -> all.merge(row.getInt(1), PaperWords.words(row.getString(3)), PaperWords::apart),
        papers);
    return all;
  }
}
