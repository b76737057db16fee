package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.store.PossibleDuplicateTable.Pair;
import dev.lectern.text.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The index by which alike papers are found. Rows are only ever added; a hit must be compared. A
 * hash that many papers share says nothing and is not followed, so the cost of a paper does not
 * grow with the library.
 */
final class LikenessTable {

  /** How many papers may share a hash before it says nothing. */
  private static final int CROWD = 64;

  private static final int AT_ONCE = 64;
  private static final int ENOUGH = 1 << 17;

  private static final String ROWS =
      "SELECT hash, paper, sketch FROM likeness WHERE hash IN (?" + ", ?".repeat(AT_ONCE - 1) + ")";
  private static final String INSERT =
      "INSERT OR IGNORE INTO likeness (hash, paper, sketch) VALUES (?, ?, ?)";

  private final Sql sql;
  private final PossibleDuplicateTable pairs;
  private List<Row> waiting = new ArrayList<>();

  LikenessTable(Sql sql) {
    this.sql = sql;
    this.pairs = new PossibleDuplicateTable(sql);
  }

  private record Row(boolean isTitle, long hash, long paper, long sketch) {}

  /** Puts a paper in line; many together are cheaper, for their hashes are visited in order. */
  void add(long paper, PaperBands bands) {
    bands.forEach((isTitle, hash, sketch) -> waiting.add(new Row(isTitle, hash, paper, sketch)));
  }

  /** Whether as many papers wait as should be kept in memory. */
  boolean isFull() {
    return waiting.size() >= ENOUGH;
  }

  /** Compares a paper anew whose title or abstract has changed. */
  void renew(long paper, PaperFields now) {
    pairs.forget(paper);
    add(paper, PaperBands.of(now));
    flush();
  }

  /** Compares the waiting papers with those that are there and with each other, and adds them. */
  void flush() {
    List<Row> rows = waiting;
    waiting = new ArrayList<>();
    rows.sort((a, b) -> Long.compare(a.hash, b.hash));
    Set<Pair> titles = new HashSet<>();
    Set<Pair> abstracts = new HashSet<>();
    boolean first = sql.number("SELECT EXISTS (SELECT 1 FROM likeness)") == 0;
    Map<Long, List<Row>> there = new HashMap<>();
    int from = 0;
    while (from < rows.size()) {
      int to = Math.min(from + AT_ONCE, rows.size());
      List<Row> some = rows.subList(from, to);
      if (first) {
        there.keySet().retainAll(Set.of(some.getFirst().hash));
      } else {
        there = there(some);
      }
      meet(some, there, titles, abstracts);
      from = to;
    }
    pairs.compareTitles(titles);
    abstracts.forEach(pairs::compareAbstracts);
  }

  /** How many papers would not be found alike with any other though they should; reads only. */
  long missing() {
    PaperTable papers = new PaperTable(sql);
    return sql
        .list("SELECT id FROM papers EXCEPT SELECT paper FROM likeness", row -> row.getLong(1))
        .stream()
        .filter(paper -> papers.fields(paper).map(this::shouldStandHere).orElse(false))
        .count();
  }

  /** A hash that is crowded, or was before the trash was emptied, need not name the paper. */
  private boolean shouldStandHere(PaperFields fields) {
    Set<Long> hashes = new HashSet<>();
    PaperBands.of(fields).forEach((isTitle, hash, sketch) -> hashes.add(hash));
    return hashes.stream()
        .anyMatch(
            hash -> sql.number("SELECT count(*) FROM likeness WHERE hash = ?", hash) < CROWD / 2);
  }

  private void meet(
      List<Row> rows, Map<Long, List<Row>> there, Set<Pair> titles, Set<Pair> abstracts) {
    List<Row> fresh = new ArrayList<>(rows.size());
    for (Row row : rows) {
      List<Row> others = there.computeIfAbsent(row.hash, hash -> new ArrayList<>(1));
      if (others.size() >= CROWD) {
        continue;
      }
      for (Row other : others) {
        if (other.paper != row.paper && Sketch.mayBeAlike(other.sketch, row.sketch)) {
          (row.isTitle ? titles : abstracts).add(Pair.of(other.paper, row.paper));
        }
      }
      others.add(row);
      fresh.add(row);
    }
    insert(fresh);
  }

  private void insert(List<Row> fresh) {
    if (fresh.size() < AT_ONCE) {
      fresh.forEach(row -> sql.run(INSERT, row.hash, row.paper, row.sketch));
      return;
    }
    Object[] values = new Object[AT_ONCE * 3];
    int next = 0;
    for (Row row : fresh) {
      values[next++] = row.hash;
      values[next++] = row.paper;
      values[next++] = row.sketch;
    }
    sql.run(INSERT + ", (?, ?, ?)".repeat(AT_ONCE - 1), values);
  }

  private Map<Long, List<Row>> there(List<Row> rows) {
    Object[] hashes = new Object[AT_ONCE];
    Arrays.fill(hashes, rows.getLast().hash);
    for (int i = 0; i < rows.size(); i++) {
      hashes[i] = rows.get(i).hash;
    }
    Map<Long, List<Row>> there = new HashMap<>();
    sql.each(
        ROWS,
        row ->
            there
                .computeIfAbsent(row.getLong(1), hash -> new ArrayList<>())
                .add(new Row(false, row.getLong(1), row.getLong(2), row.getLong(3))),
        hashes);
    return there;
  }
}
