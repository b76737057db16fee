package dev.lectern.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Matching keys on their way into their table, sorted, so that its pages are visited in order. */
final class WaitingKeys {

  private static final int ENOUGH = 1 << 14;

  private final MatchingKeys there;
  private final WaitingRows rows;
  private final Map<Long, List<Long>> waiting = new HashMap<>();

  WaitingKeys(Sql sql) {
    this.there = new MatchingKeys(sql);
    this.rows = new WaitingRows(sql, MatchingKeys.INSERT, 2);
  }

  void add(long hash, long paper) {
    if (hash != 0) {
      waiting.merge(hash, List.of(paper), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
      if (waiting.size() >= ENOUGH) {
        flush();
      }
    }
  }

  /** Papers that have this key, in the table or on their way. */
  List<Long> papers(long hash) {
    List<Long> papers = new ArrayList<>(there.papers(hash));
    papers.addAll(waiting.getOrDefault(hash, List.of()));
    return papers;
  }

  void flush() {
    waiting.keySet().stream()
        .sorted()
        .forEach(hash -> waiting.get(hash).forEach(paper -> rows.add(hash, paper)));
    rows.flush();
    waiting.clear();
  }
}
