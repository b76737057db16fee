package dev.lectern.store;

import java.util.List;

/**
 * By what a draft finds its paper: hashes of arXiv number, DOI and title key. Keys are only ever
 * added, since any form that a paper was printed in may be printed again; a hit must be checked
 * against the paper.
 */
final class MatchingKeys {

  static final String INSERT = "INSERT OR IGNORE INTO matching_keys (hash, paper) VALUES";

  private final Sql sql;

  MatchingKeys(Sql sql) {
    this.sql = sql;
  }

  void add(long paper, PaperKeys keys) {
    put(keys.arxiv(), paper);
    put(keys.doi(), paper);
    put(keys.title(), paper);
  }

  private void put(long hash, long paper) {
    if (hash != 0) {
      sql.run(INSERT + " (?, ?)", hash, paper);
    }
  }

  /** Papers that have this key, those that were merged away or left the library too. */
  List<Long> papers(long hash) {
    return hash == 0
        ? List.of()
        : sql.list("SELECT paper FROM matching_keys WHERE hash = ?", row -> row.getLong(1), hash);
  }
}
