package dev.lectern.store;

import dev.lectern.query.Query.Text;
import dev.lectern.text.Analyzer;
import dev.lectern.text.ReadableText;
import java.util.List;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * Finds papers by the passages and comments of their highlights. There are few enough of them to be
 * read anew for each search, so they have no index.
 */
final class HighlightWords {

  private final Sql sql;

  HighlightWords(Sql sql) {
    this.sql = sql;
  }

  /** The papers with these words in a highlight. */
  RoaringBitmap papers(Text text) {
    List<List<String>> wanted = spellings(text.text());
    RoaringBitmap found = new RoaringBitmap();
    sql.each(
        "SELECT paper, quote, comment FROM highlights",
        row -> {
          String quote = ReadableText.of(row.getString(2)).text();
          if (isIn(quote, wanted, text.prefix()) || isIn(row.getString(3), wanted, text.prefix())) {
            found.add(row.getInt(1));
          }
        });
    return found;
  }

  /** As words apart, and with hyphenated ones written as one. */
  private static List<List<String>> spellings(String text) {
    return Stream.of(Analyzer.words(text), Analyzer.withoutHyphens(text)).distinct().toList();
  }

  private static boolean isIn(String text, List<List<String>> wanted, boolean prefix) {
    return !text.isEmpty()
        && spellings(text).stream()
            .anyMatch(words -> wanted.stream().anyMatch(way -> isIn(words, way, prefix)));
  }

  private static boolean isIn(List<String> words, List<String> wanted, boolean prefix) {
    for (int at = 0; at + wanted.size() <= words.size(); at++) {
      if (matches(words.subList(at, at + wanted.size()), wanted, prefix)) {
        return true;
      }
    }
    return false;
  }

  /** One after the other the same; the last of them may go on. */
  private static boolean matches(List<String> words, List<String> wanted, boolean prefix) {
    int last = wanted.size() - 1;
    String end = wanted.get(last);
    return words.subList(0, last).equals(wanted.subList(0, last))
        && (prefix ? words.get(last).startsWith(end) : words.get(last).equals(end));
  }
}
