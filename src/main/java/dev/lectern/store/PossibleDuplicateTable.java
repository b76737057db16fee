package dev.lectern.store;

import dev.lectern.model.PossibleDuplicate;
import dev.lectern.model.PossibleDuplicate.Why;
import dev.lectern.text.Dice;
import dev.lectern.text.Shingles;
import dev.lectern.text.TitleKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Pairs of papers that look alike. */
final class PossibleDuplicateTable {

  private static final double ALIKE_TITLES = 0.85;
  private static final double ALIKE_ABSTRACTS = 0.8;

  /** Beyond this a paper is one of a kind of paper, not a duplicate. */
  private static final int MOST_A_PAPER = 20;

  /** How many titles are kept at hand, while many pairs are compared. */
  private static final int ENOUGH_TITLES = 1 << 13;

  private static final String UNDECIDED =
      """
      FROM possible_duplicates d JOIN papers p ON p.id = d.paper JOIN papers q ON q.id = d.other
      WHERE p.merged_into IS NULL AND p.trashed IS NULL AND (p.seen > 0 OR p.by_hand = 1)
        AND q.merged_into IS NULL AND q.trashed IS NULL AND (q.seen > 0 OR q.by_hand = 1)
        AND NOT EXISTS (SELECT 1 FROM distinct_papers x WHERE x.paper = d.paper AND x.other = d.other)
      """;

  private final Sql sql;

  PossibleDuplicateTable(Sql sql) {
    this.sql = sql;
  }

  /** Two papers, the smaller number first. */
  record Pair(long paper, long other) {
    static Pair of(long a, long b) {
      return new Pair(Math.min(a, b), Math.max(a, b));
    }
  }

  /** Keeps the pairs whose titles are alike. */
  void compareTitles(Collection<Pair> pairs) {
    Map<Long, long[]> trigrams = new HashMap<>();
    for (Pair pair : pairs.stream().sorted(Comparator.comparingLong(Pair::paper)).toList()) {
      if (trigrams.size() >= ENOUGH_TITLES) {
        trigrams.clear();
      }
      compareTitles(
          pair,
          trigrams.computeIfAbsent(pair.paper, this::trigrams),
          trigrams.computeIfAbsent(pair.other, this::trigrams));
    }
  }

  private long[] trigrams(long paper) {
    return Dice.trigrams(TitleKey.of(title(paper)));
  }

  private void compareTitles(Pair pair, long[] title, long[] other) {
    double likeness = Dice.similarity(title, other);
    if (likeness >= ALIKE_TITLES && !isCrowded(pair.paper)) {
      put(pair, likeness, Why.TITLE);
    }
  }

  /** Keeps the pair if its abstracts are alike. */
  void compareAbstracts(Pair pair) {
    double likeness =
        Shingles.similarity(
            Shingles.of(abstractText(pair.paper)), Shingles.of(abstractText(pair.other)));
    if (likeness >= ALIKE_ABSTRACTS && !isCrowded(pair.paper)) {
      put(pair, likeness, Why.ABSTRACT);
    }
  }

  private String title(long paper) {
    return sql.one("SELECT title FROM papers WHERE id = ?", row -> row.getString(1), paper)
        .orElse("");
  }

  private String abstractText(long paper) {
    return sql.one(
            "SELECT body FROM abstracts WHERE id = (SELECT abstract FROM papers WHERE id = ?)",
            row -> row.getString(1),
            paper)
        .orElse("");
  }

  private boolean isCrowded(long paper) {
    return sql.number("SELECT count(*) FROM possible_duplicates WHERE paper = ?", paper)
        >= MOST_A_PAPER;
  }

  /** Keeps a pair of which one draft could have been either, however alike they are. */
  void putMatched(long paper, long other) {
    put(Pair.of(paper, other), 1, Why.MATCH);
  }

  private void put(Pair pair, double likeness, Why why) {
    sql.run(
        "INSERT OR IGNORE INTO possible_duplicates (paper, other, likeness, why) VALUES (?, ?, ?,"
            + " ?)",
        pair.paper,
        pair.other,
        likeness,
        why.code());
  }

  /** Forgets what a paper's title and abstract were like before they changed. */
  void forget(long paper) {
    sql.run("DELETE FROM possible_duplicates WHERE paper = ? AND why <> 'match'", paper);
    sql.run("DELETE FROM possible_duplicates WHERE other = ? AND why <> 'match'", paper);
  }

  /** The pairs that nobody has decided about, the most alike first. */
  List<PossibleDuplicate> undecided() {
    return sql.list(
        """
        SELECT p.id, coalesce(p.key, ''), p.title, q.id, coalesce(q.key, ''), q.title, d.likeness,
          d.why
        """
            + UNDECIDED
            + "ORDER BY d.likeness DESC, p.id, q.id",
        row ->
            new PossibleDuplicate(
                new PossibleDuplicate.Side(row.getLong(1), row.text(2), row.text(3)),
                new PossibleDuplicate.Side(row.getLong(4), row.text(5), row.text(6)),
                row.getDouble(7),
                row.code(8, Why.class, Why.TITLE)));
  }

  /** The papers of those pairs. */
  RoaringBitmap papers() {
    RoaringBitmap papers = new RoaringBitmap();
    sql.each(
        "SELECT d.paper, d.other " + UNDECIDED,
        row -> {
          papers.add(row.getInt(1));
          papers.add(row.getInt(2));
        });
    return papers;
  }
}
