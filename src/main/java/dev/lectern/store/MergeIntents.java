package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two papers that are one, one that is two, and two that are two. */
public final class MergeIntents {

  private MergeIntents() {}

  /** Merges the second paper into the first, which keeps all that the user gave to either. */
  public static Intent merge(long survivor, long other) {
    return merge(survivor, other, MergeChoices.NONE);
  }

  /** Merges so that the survivor shows the chosen values; all in one step. */
  public static Intent merge(long survivor, long other, MergeChoices choices) {
    if (survivor == other) {
      throw new LibraryException("A paper cannot be merged with itself; name two papers.");
    }
    return present -> {
      Sql sql = present.sql();
      check(sql, survivor);
      check(sql, other);
      List<Change> changes = new ArrayList<>();
      List<Long> appearances =
          sql.list(
              "SELECT id FROM appearances WHERE paper = ? ORDER BY id",
              row -> row.getLong(1),
              other);
      changes.add(
          new Change.Regroup(other, survivor, appearances, new Edit<>(other, null, survivor)));
      changes.addAll(new Belongings(sql, other, survivor).moved());
      changes.addAll(new Pairing(sql, survivor, other).corrected(survivor, choices.fields()));
      if (choices.status() != null) {
        changes.removeIf(Change.SetStatus.class::isInstance);
        Intents.mark(new int[] {Math.toIntExact(survivor)}, choices.status(), null, null)
            .resolve(present)
            .ifPresent(changes::add);
      }
      return Intents.together(changes);
    };
  }

  static void check(Sql sql, long paper) {
    boolean there =
        sql.number(
                """
                SELECT count(*) FROM papers
                WHERE id = ? AND merged_into IS NULL AND (seen > 0 OR by_hand = 1)
                """,
                paper)
            == 1;
    if (!there) {
      throw new LibraryException("There is no paper " + paper + " in the library any more.");
    }
  }

  /**
   * Takes what one digest says of a paper out of it again: home to the papers that it founded,
   * which come back if they were merged, else to a new paper. The papers are known to be distinct
   * from then on.
   */
  public static Intent split(long paper, long digest) {
    return present -> {
      Sql sql = present.sql();
      check(sql, paper);
      new DigestTable(sql).present(digest);
      Map<Long, List<Long>> homes = homes(sql, paper, digest);
      if (homes.isEmpty()) {
        throw new LibraryException(
            "Digest %d does not show paper %d; see lectern show %d."
                .formatted(digest, paper, paper));
      }
      List<Long> own = homes.remove(paper);
      if (homes.isEmpty() && own != null) {
        checkRest(sql, paper, digest);
        homes.put(founded(sql, own.getFirst()), own);
      }
      List<Change> changes = new ArrayList<>();
      homes.forEach((home, appearances) -> changes.addAll(sent(sql, paper, home, appearances)));
      return Intents.together(changes);
    };
  }

  /** The paper's appearances in all readings of the digest, by the paper they came with. */
  private static Map<Long, List<Long>> homes(Sql sql, long paper, long digest) {
    Map<Long, List<Long>> homes = new TreeMap<>();
    sql.each(
        "SELECT home, id FROM appearances WHERE paper = ? AND digest = ? ORDER BY id",
        row -> homes.computeIfAbsent(row.getLong(1), h -> new ArrayList<>()).add(row.getLong(2)),
        paper,
        digest);
    return homes;
  }

  private static void checkRest(Sql sql, long paper, long digest) {
    long others =
        sql.number("SELECT count(*) FROM shown WHERE paper = ? AND digest <> ?", paper, digest);
    if (others == 0) {
      throw new LibraryException(
          "Digest %d alone shows paper %d; there is nothing to split it from."
              .formatted(digest, paper));
    }
  }

  private static List<Change> sent(Sql sql, long paper, long home, List<Long> appearances) {
    Long into =
        sql.one(
                "SELECT merged_into FROM papers WHERE id = ? AND merged_into IS NOT NULL",
                row -> row.getLong(1),
                home)
            .orElse(null);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Regroup(paper, home, appearances, new Edit<>(home, into, null)));
    distinguished(sql, paper, home).ifPresent(changes::add);
    return changes;
  }

  /** The row of a paper that nothing shows yet, made from an appearance; its number. */
  private static long founded(Sql sql, long appearance) {
    IncomingPaper draft =
        sql.one(
                """
                SELECT a.title, b.body, a.published, a.fields, a.position, a.line
                FROM appearances a LEFT JOIN abstracts b ON b.id = a.abstract WHERE a.id = ?
                """,
                row ->
                    IncomingPaper.of(row.getInt(5), row.getLong(6), PaperTable.readFields(row, 1)),
                appearance)
            .orElseThrow();
    return founded(sql, draft);
  }

  private static long founded(Sql sql, IncomingPaper draft) {
    String key = new CitationKeyTable(sql).free(draft.believed());
    long text = new AbstractTable(sql).insert(draft.fields().abstractText());
    long paper = new PaperTable(sql).insert(draft, key, text, Instant.now());
    sql.run("UPDATE papers SET seen = 0 WHERE id = ?", paper);
    new TextIndex(sql).insert(paper, draft.words(), "");
    new MatchingKeys(sql).add(paper, draft.keys());
    new LikenessTable(sql).renew(paper, draft.believed());
    return paper;
  }

  /** Remembers that two papers are not the same. */
  public static Intent distinct(long paper, long other) {
    if (paper == other) {
      throw new LibraryException("Both are the same paper; name two papers.");
    }
    return present -> {
      check(present.sql(), paper);
      check(present.sql(), other);
      return distinguished(present.sql(), paper, other);
    };
  }

  private static Optional<Change> distinguished(Sql sql, long a, long b) {
    long paper = Math.min(a, b);
    long other = Math.max(a, b);
    boolean known =
        sql.number(
                "SELECT count(*) FROM distinct_papers WHERE paper = ? AND other = ?", paper, other)
            > 0;
    return known
        ? Optional.empty()
        : Optional.of(new Change.Distinguish(paper, other, false, true));
  }
}
