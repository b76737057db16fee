package dev.lectern.store;

import dev.lectern.evidence.Consensus;
import dev.lectern.model.Organization;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code papers} and their abstracts. */
final class PaperTable {

  /** The papers of the library whole, but for their tags; what comes behind says which. */
  static final String SHOWN =
      """
      SELECT p.title, a.body, p.published, p.fields, p.id, p.uuid, p.key, p.year_inferred, p.status,
        p.starred, p.rating, p.added
      FROM papers p LEFT JOIN abstracts a ON a.id = p.abstract
      WHERE p.merged_into IS NULL AND (p.seen > 0 OR p.by_hand = 1) AND
      """;

  static final String ORGANIZATION_SEPARATOR = "\t";

  static final String INSERT =
      """
      INSERT INTO papers (id, uuid, key, title, abstract, published, author_count, comments,
        upvotes, organization, arxiv, doi, traits, fields, added, seen) VALUES\
      """;
  static final int COLUMNS = 16;

  private final Sql sql;

  PaperTable(Sql sql) {
    this.sql = sql;
  }

  /** Puts in a paper that one digest shows; its number. Its key may follow later. */
  long insert(IncomingPaper paper, @Nullable String key, long abstractId, Instant added) {
    return sql.insert(
        INSERT + " (?" + ", ?".repeat(COLUMNS - 1) + ")", row(null, paper, key, abstractId, added));
  }

  /** The values of such a row; SQLite gives it a number where it has none. */
  static @Nullable Object[] row(
      @Nullable Long number,
      IncomingPaper paper,
      @Nullable String key,
      long abstractId,
      Instant added) {
    PaperFields f = paper.believed();
    return new @Nullable Object[] {
      number,
      paper.uuid(),
      key,
      f.title(),
      abstractId == 0 ? null : (Long) abstractId,
      text(f.published()),
      authorCount(f),
      f.comments(),
      f.upvotes(),
      organization(f.organization()),
      f.identifiers().arxiv(),
      f.identifiers().doi(),
      Traits.of(f),
      paper.believedJson(),
      added.toEpochMilli(),
      1
    };
  }

  /** Writes what is believed of a paper now. */
  void update(long paper, Consensus values, long abstractId) {
    PaperFields f = values.fields();
    sql.run(
        """
        UPDATE papers SET title = ?, abstract = ?, published = ?, year_inferred = ?, author_count = ?,
          comments = ?, upvotes = ?, organization = ?, arxiv = ?, doi = ?, traits = ?, fields = ?
        WHERE id = ?
        """,
        f.title(),
        abstractId == 0 ? null : (Long) abstractId,
        text(f.published()),
        values.yearInferred(),
        authorCount(f),
        f.comments(),
        f.upvotes(),
        organization(f.organization()),
        f.identifiers().arxiv(),
        f.identifiers().doi(),
        Traits.of(f),
        FieldsJson.write(f),
        paper);
  }

  Optional<PaperFields> fields(long paper) {
    return sql.one(
        """
        SELECT p.title, a.body, p.published, p.fields FROM papers p
        LEFT JOIN abstracts a ON a.id = p.abstract WHERE p.id = ?
        """,
        row -> readFields(row, 1),
        paper);
  }

  Optional<Paper> paper(long number) {
    List<String> tags =
        sql.list(
            """
            SELECT t.name FROM paper_tags pt JOIN tags t ON t.id = pt.tag
            WHERE pt.paper = ? ORDER BY t.name
            """,
            row -> row.getString(1),
            number);
    return sql.one(SHOWN + "p.id = ?", row -> read(row, tags), number);
  }

  /** Reads a row of {@link #SHOWN}. */
  static Paper read(Row row, List<String> tags) throws SQLException {
    return new Paper(
        row.getLong(5),
        row.uuid(6),
        Objects.requireNonNullElse(row.textOrNull(7), ""),
        readFields(row, 1),
        row.getBoolean(8),
        row.status(9),
        row.getBoolean(10),
        row.getInt(11),
        tags,
        Instant.ofEpochMilli(row.getLong(12)),
        row.unreadable() > 0);
  }

  /** Reads title, abstract, date and the JSON of the rest from four columns. */
  static PaperFields readFields(Row row, int column) throws SQLException {
    PaperFields.Builder b =
        PaperFields.builder(row.text(column))
            .abstractText(row.textOrNull(column + 1))
            .published(row.date(column + 2));
    PaperFields whole =
        row.<String, @Nullable PaperFields>decoded(
            column + 3, row.getString(column + 3), json -> FieldsJson.read(json, b), null);
    return whole != null ? whole : b.build();
  }

  static @Nullable PartialDate date(@Nullable String edtf) {
    return edtf == null ? null : PartialDate.parse(edtf).orElse(null);
  }

  static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  static @Nullable String organization(@Nullable Organization organization) {
    return organization == null
        ? null
        : organization.slug() + ORGANIZATION_SEPARATOR + organization.name();
  }

  private static int authorCount(PaperFields f) {
    return Math.max(f.authors().size(), f.authorCount() == null ? 0 : f.authorCount());
  }
}
