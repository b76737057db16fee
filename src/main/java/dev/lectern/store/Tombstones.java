package dev.lectern.store;

import dev.lectern.text.TitleKey;
import java.util.List;
import java.util.StringTokenizer;

/** Papers that were deleted for good: hashes of what they were found by, and nothing else. */
final class Tombstones {

  /** A shorter title does not tell one paper from another. */
  private static final int TELLING_WORDS = 4;

  private static final String ARXIV = "arxiv";
  private static final String DOI = "doi";
  private static final String TITLE = "title";

  /** A title in one digest alone, which may be as short as it likes. */
  private static final String IN_DIGEST = "digest";

  private final Sql sql;

  Tombstones(Sql sql) {
    this.sql = sql;
  }

  /** Remembers one of the forms in which a paper may come again. */
  void add(long paper, PaperKeys keys) {
    put(paper, ARXIV, keys.arxiv());
    put(paper, DOI, keys.doi());
    put(paper, TITLE, keys.title());
  }

  /** Remembers that the paper stands in the bytes of a digest, should they come again. */
  void addIn(long digest, long paper, PaperKeys keys) {
    put(paper, IN_DIGEST, inDigest(digest, keys));
  }

  private static long inDigest(long digest, PaperKeys keys) {
    return keys.title() == 0 ? 0 : TitleKey.hash("digest:" + digest + ":" + keys.title());
  }

  private void put(long paper, String kind, long hash) {
    if (hash != 0) {
      sql.run(
          "INSERT OR IGNORE INTO tombstones (hash, kind, grave) VALUES (?, ?, ?)",
          hash,
          kind,
          paper);
    }
  }

  boolean isEmpty() {
    return sql.number("SELECT EXISTS (SELECT 1 FROM tombstones)") == 0;
  }

  /** Whether such a paper was deleted for good; by its title alone only where nothing clashes. */
  boolean cover(long digest, PaperKeys keys, String title) {
    if (!graves(ARXIV, keys.arxiv()).isEmpty()
        || !graves(DOI, keys.doi()).isEmpty()
        || !graves(IN_DIGEST, inDigest(digest, keys)).isEmpty()) {
      return true;
    }
    return new StringTokenizer(TitleKey.of(title)).countTokens() >= TELLING_WORDS
        && graves(TITLE, keys.title()).stream()
            .anyMatch(g -> fits(g, ARXIV, keys.arxiv()) && fits(g, DOI, keys.doi()));
  }

  /** The identifier hit no grave, so one that has another of the kind is another paper's. */
  private boolean fits(long grave, String kind, long hash) {
    return hash == 0
        || sql.number("SELECT count(*) FROM tombstones WHERE grave = ? AND kind = ?", grave, kind)
            == 0;
  }

  private List<Long> graves(String kind, long hash) {
    return hash == 0
        ? List.of()
        : sql.list(
            "SELECT grave FROM tombstones WHERE hash = ? AND kind = ?",
            row -> row.getLong(1),
            hash,
            kind);
  }
}
