package dev.lectern.store;

import dev.lectern.evidence.YearEvidence;
import dev.lectern.evidence.YearEvidence.Conclusion;
import dev.lectern.evidence.YearEvidence.Evidence;
import dev.lectern.evidence.YearEvidence.Undated;
import dev.lectern.model.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Works out again when digests were captured, and renews the papers that this bears on. */
final class Redating {

  private final Sql sql;
  private final Beliefs beliefs;
  private final List<String> contradictions = new ArrayList<>();

  Redating(Sql sql) {
    this(sql, new Beliefs(sql));
  }

  Redating(Sql sql, Beliefs beliefs) {
    this.sql = sql;
    this.beliefs = beliefs;
  }

  /** What does not fit together in the digest that {@link #afterChangeOf} was asked about. */
  List<String> contradictions() {
    return contradictions;
  }

  /**
   * Renews all that hangs on a digest that came, went or got new evidence: its own papers, and
   * those of other digests that its dates date.
   *
   * @return the papers renewed
   */
  RoaringBitmap afterChangeOf(long digest) {
    RoaringBitmap renewed = dateNeighbours(digest);
    if (conclude(digest, contradictions)) {
      renewed.or(undatedPapers(digest));
    }
    sql.each(
        "SELECT DISTINCT paper FROM appearances WHERE digest = ?",
        row -> renewed.add(row.getInt(1)),
        digest);
    renewed.forEach((int paper) -> beliefs.renew(paper));
    return renewed;
  }

  /**
   * Dates a digest that has just come in, and others that it bears on.
   *
   * @return the papers whose date may be another now
   */
  RoaringBitmap afterImportOf(long digest) {
    RoaringBitmap renewed = dateNeighbours(digest);
    conclude(digest, contradictions);
    renewed.or(undatedPapers(digest));
    sql.each(
        """
        SELECT DISTINCT paper FROM appearances a WHERE digest = ?
          AND (EXISTS (SELECT 1 FROM appearances b WHERE b.paper = a.paper AND b.id <> a.id)
            OR EXISTS (SELECT 1 FROM papers p WHERE p.id = a.paper AND p.seen = 0))
        """,
        row -> renewed.add(row.getInt(1)),
        digest);
    renewed.forEach((int paper) -> beliefs.renew(paper));
    return renewed;
  }

  /** The same for a digest of papers that are all new and tell their years: it dates itself. */
  RoaringBitmap afterImportOfNew(long digest) {
    conclude(digest, contradictions);
    return new RoaringBitmap();
  }

  /** Digests that print one of this digest's papers without a year may learn it from here. */
  private RoaringBitmap dateNeighbours(long digest) {
    RoaringBitmap papers = new RoaringBitmap();
    List<Long> neighbours =
        sql.list(
            """
            SELECT DISTINCT b.digest FROM appearances a JOIN shown b ON b.paper = a.paper
            WHERE a.digest = ? AND b.digest <> a.digest AND b.published LIKE 'XXXX%'
            """,
            row -> row.getLong(1), digest);
    for (long neighbour : neighbours) {
      if (conclude(neighbour, new ArrayList<>())) {
        papers.or(undatedPapers(neighbour));
      }
    }
    return papers;
  }

  private RoaringBitmap undatedPapers(long digest) {
    RoaringBitmap papers = new RoaringBitmap();
    sql.each(
        "SELECT paper FROM shown WHERE digest = ? AND published LIKE 'XXXX%'",
        row -> papers.add(row.getInt(1)), digest);
    return papers;
  }

  /** Writes what follows for one digest; whether it differs from before. */
  private boolean conclude(long digest, List<String> contradicting) {
    Conclusion now = YearEvidence.conclude(evidence(digest));
    contradicting.addAll(now.contradictions());
    String captured = PaperTable.text(now.captured());
    return sql.run(
            """
            UPDATE digests SET captured = ?1, page_year = ?2, evidence = ?3
            WHERE id = ?4 AND (captured IS NOT ?1 OR page_year <> ?2 OR evidence <> ?3)
            """,
            captured,
            now.pageYear(),
            now.strength().name().toLowerCase(Locale.ROOT),
            digest)
        > 0;
  }

  private Evidence evidence(long digest) {
    record Row(
        @Nullable PartialDate stated,
        @Nullable PartialDate printed,
        @Nullable PartialDate near,
        LocalDate imported) {}
    Row row =
        sql.one(
                "SELECT stated, printed, near, imported FROM digests WHERE id = ?",
                r -> new Row(r.date(1), r.date(2), r.date(3), AppearanceTable.day(r.getLong(4))),
                digest)
            .orElseThrow();
    LocalDate near = row.near() == null ? null : row.near().toLocalDate().orElse(null);
    return new Evidence(
        row.stated(),
        row.printed(),
        near,
        undated(digest),
        (int)
            sql.number(
                """
                SELECT coalesce(max(CAST(substr(published, 1, 4) AS INTEGER)), 0) FROM shown
                WHERE digest = ? AND published NOT LIKE 'XXXX%'
                """,
                digest),
        latestArxiv(digest),
        row.imported());
  }

  private List<Undated> undated(long digest) {
    record Found(long paper, PartialDate printed, @Nullable String arxiv) {}
    List<Found> all =
        sql.list(
            """
            SELECT a.paper, a.published, p.arxiv FROM shown a JOIN papers p ON p.id = a.paper
            WHERE a.digest = ? AND a.published LIKE 'XXXX%'
            """,
            row -> new Found(row.getLong(1), Objects.requireNonNull(row.date(2)), row.getString(3)),
            digest);
    List<Undated> undated = new ArrayList<>();
    for (Found found : all) {
      TreeSet<PartialDate> elsewhere = new TreeSet<>(Comparator.comparing(PartialDate::toString));
      sql
          .list(
              """
              SELECT published FROM shown WHERE paper = ? AND published NOT LIKE 'XXXX%'
              """,
              row -> row.date(1), found.paper())
          .stream()
          .filter(Objects::nonNull)
          .forEach(elsewhere::add);
      undated.add(new Undated(found.printed(), elsewhere, found.arxiv()));
    }
    return undated;
  }

  private @Nullable YearMonth latestArxiv(long digest) {
    YearMonth latest = null;
    for (String number :
        sql.list(
            """
            SELECT p.arxiv FROM shown a JOIN papers p ON p.id = a.paper
            WHERE a.digest = ? AND p.arxiv IS NOT NULL
            """,
            row -> row.getString(1),
            digest)) {
      YearMonth month = YearEvidence.arxivMonth(number);
      latest = month != null && (latest == null || month.isAfter(latest)) ? month : latest;
    }
    return latest;
  }
}
