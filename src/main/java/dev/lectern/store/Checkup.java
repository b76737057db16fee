package dev.lectern.store;

import dev.lectern.evidence.Consensus;
import dev.lectern.model.Appearance;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** Looks through a library for what does not fit together; reads only. */
final class Checkup {

  private static final int MOST = 20;
  private static final int NAMED = 1_000;

  /**
   * All steps but those that a repair could not make whole, which say that they undid themselves.
   */
  private static final String UNDOABLE =
      "SELECT id FROM steps WHERE undone_by IS NOT id ORDER BY id";

  private final Sql sql;
  private final List<String> problems = new ArrayList<>();

  Checkup(Sql sql) {
    this.sql = sql;
  }

  /** Everything; the content only of a file that is whole. */
  List<String> all() {
    if (file().isEmpty()) {
      schema();
      if (problems.isEmpty()) {
        rows();
        references();
        journal();
        counts();
        papers();
        textIndex();
        say(new NoteLinkTable(sql).differing(), "%d notes link to other papers than it is known.");
        likeness();
        digestBytes();
      }
    }
    return problems;
  }

  /** The file itself: its pages, its indexes, its types. */
  List<String> file() {
    sql.each(
        "PRAGMA integrity_check(" + MOST + ")",
        row -> {
          if (!row.getString(1).equals("ok")) {
            problems.add(
                "The file is damaged: " + row.getString(1).replace("\n", " ").strip() + ".");
          }
        });
    return problems;
  }

  private void schema() {
    if (isBackup()) {
      return;
    }
    for (Blueprint.Item item : Blueprint.missing(sql)) {
      problems.add("The %s %s is missing.".formatted(item.type(), item.name()));
    }
  }

  /** A backup, or of an older Lectern: its indexes are made when it is opened. */
  private boolean isBackup() {
    return new TextIndex(sql).isOld();
  }

  private void rows() {
    Set<Unreadable> found = new LinkedHashSet<>();
    new Soundness(sql).each(found::add);
    found.stream().limit(NAMED).forEach(problem -> problems.add(problem.sentence()));
    say(Math.max(0, found.size() - NAMED), "%d more values cannot be read.");
  }

  private void references() {
    sql.each(
        "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2",
        row ->
            problems.add(
                "%d rows of %s lead to rows of %s that are gone."
                    .formatted(row.getInt(3), row.getString(1), row.getString(2))));
  }

  private void journal() {
    Journal journal = new Journal(sql);
    for (long step : sql.list(UNDOABLE, row -> row.getLong(1))) {
      if (!journal.canRead(step)) {
        problems.add("The step %d of the journal cannot be read.".formatted(step));
      }
    }
    count(
        """
        SELECT count(*) FROM step_parts p WHERE p.things <>
          (SELECT count(*) FROM step_things t WHERE t.step = p.step AND t.part = p.part)
        """,
        "%d parts of the journal lack things that they touched.");
    count(
        """
        SELECT count(*) FROM steps s WHERE NOT EXISTS
          (SELECT 1 FROM step_parts p WHERE p.step = s.id)
        """,
        "%d steps of the journal say nothing.");
    count(
        """
        SELECT (SELECT coalesce(max(revision), 0) FROM steps) >
          (SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'revision')
        """,
        "The library's revision is behind its journal.");
  }

  private void counts() {
    count(
        """
        SELECT count(*) FROM digests d WHERE d.removed = 0
          AND d.papers <> (SELECT count(*) FROM shown s WHERE s.digest = d.id)
        """,
        "%d digests say another number of papers than they show.");
    count(
        """
        SELECT count(*) FROM papers p WHERE p.seen <>
          (SELECT count(DISTINCT s.digest) FROM shown s WHERE s.paper = p.id)
        """,
        "%d papers say another number of digests than show them.");
  }

  private void count(String query, String sentence) {
    long found = sql.number(query);
    if (found > 0) {
      problems.add(sentence.formatted(found));
    }
  }

  private void papers() {
    PaperTable papers = new PaperTable(sql);
    AppearanceTable appearances = new AppearanceTable(sql);
    Beliefs beliefs = new Beliefs(sql);
    MatchingKeys keys = new MatchingKeys(sql);
    long differing = 0;
    long lost = 0;
    for (long paper :
        sql.list("SELECT id FROM papers WHERE merged_into IS NULL", row -> row.getLong(1))) {
      Optional<PaperFields> kept = papers.fields(paper);
      List<Appearance> seen = appearances.of(paper);
      Map<PaperField, String> corrections = beliefs.corrections(paper);
      boolean derived = !seen.isEmpty() || corrections.containsKey(PaperField.TITLE);
      if (kept.isPresent() && derived) {
        differing += kept.get().equals(Consensus.of(seen, corrections).fields()) ? 0 : 1;
        lost += isFound(keys, paper, PaperKeys.of(kept.get())) ? 0 : 1;
      }
    }
    say(differing, "%d papers say something else than their digests and corrections.");
    say(lost, "%d papers would not be found by an import that shows them again.");
  }

  private static boolean isFound(MatchingKeys keys, long paper, PaperKeys wanted) {
    return List.of(wanted.arxiv(), wanted.doi(), wanted.title()).stream()
        .allMatch(hash -> hash == 0 || keys.papers(hash).contains(paper));
  }

  private void say(long number, String sentence) {
    if (number > 0) {
      problems.add(sentence.formatted(number));
    }
  }

  private void textIndex() {
    if (isBackup()) {
      return;
    }
    RoaringBitmap papers = numbers("SELECT id FROM papers");
    RoaringBitmap indexed = numbers("SELECT rowid FROM words");
    say(
        RoaringBitmap.xorCardinality(papers, indexed),
        "%d papers cannot be found by their words, or are found though they are gone.");
  }

  private void likeness() {
    say(
        new LikenessTable(sql).missing(),
        "%d papers would not be found as possible duplicates of others.");
    count(
        """
        SELECT (SELECT count(DISTINCT paper) FROM likeness WHERE paper NOT IN (SELECT id FROM papers))
          + (SELECT count(*) FROM possible_duplicates
              WHERE paper NOT IN (SELECT id FROM papers) OR other NOT IN (SELECT id FROM papers))
        """,
        "%d possible duplicates are of papers that are gone.");
  }

  private RoaringBitmap numbers(String query) {
    RoaringBitmap numbers = new RoaringBitmap();
    sql.each(query, row -> numbers.add(row.getInt(1)));
    return numbers;
  }

  private void digestBytes() {
    for (long digest : new DigestBytes(sql).broken()) {
      problems.add(
          "The bytes of the digest %d (%s) are no longer those that were imported."
              .formatted(
                  digest,
                  sql.one("SELECT name FROM digests WHERE id = ?", row -> row.getString(1), digest)
                      .orElse("")));
    }
  }
}
