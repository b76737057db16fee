package dev.lectern.store;

import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PaperSummary;
import dev.lectern.model.PersonName;
import dev.lectern.model.Tag;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** What lists, panes and commands show of the library. */
final class Views {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Sql sql;

  Views(Sql sql) {
    this.sql = sql;
  }

  /** The numbers of all papers that are neither in the trash nor merged, the newest first. */
  int[] newest() {
    // As one text: fetching a million single rows takes nearly half as long again.
    return sql.one(
            """
            SELECT group_concat(id) FROM (SELECT id FROM papers
            WHERE trashed IS NULL AND merged_into IS NULL AND (seen > 0 OR by_hand = 1)
            ORDER BY id DESC)
            """,
            row -> row.getBytes(1))
        .map(PaperNumbers::listed)
        .orElseGet(() -> new int[0]);
  }

  List<PaperSummary> summaries(int[] papers) {
    List<PaperSummary> all = new ArrayList<>(papers.length);
    for (int paper : papers) {
      summary(paper).ifPresent(all::add);
    }
    return all;
  }

  private Optional<PaperSummary> summary(int paper) {
    List<String> tags =
        sql.list(
            """
            SELECT t.name FROM paper_tags pt JOIN tags t ON t.id = pt.tag
            WHERE pt.paper = ? ORDER BY t.name
            """,
            row -> row.getString(1),
            paper);
    return sql.one(
        """
        SELECT title, NULL, published, fields, id, key, author_count, organization, year_inferred,
          comments, upvotes, status, starred, rating, seen, added,
          EXISTS (SELECT 1 FROM notes n WHERE n.paper = papers.id AND n.sender = '')
        FROM papers WHERE id = ? AND merged_into IS NULL AND (seen > 0 OR by_hand = 1)
        """,
        row -> summary(row, tags),
        paper);
  }

  private static PaperSummary summary(Row row, List<String> tags) throws SQLException {
    PaperFields fields = PaperTable.readFields(row, 1);
    return new PaperSummary(
        row.getLong(5),
        Objects.requireNonNullElse(row.textOrNull(6), ""),
        fields.title(),
        fields.authors().stream().map(PersonName::display).toList(),
        row.getInt(7),
        row.organization(8),
        fields.published(),
        row.getBoolean(9),
        fields.venue() == null ? null : fields.venue().name(),
        Sql.integer(row, 10),
        Sql.integer(row, 11),
        row.status(12),
        row.getBoolean(13),
        row.getInt(14),
        tags,
        row.getBoolean(17),
        row.getInt(15),
        Instant.ofEpochMilli(row.getLong(16)),
        row.unreadable() > 0);
  }

  Optional<PaperDetails> details(long number) {
    int listed = (int) number;
    return listed == number
        ? new DetailReads(sql).of(listed).stream().findFirst()
        : Optional.empty();
  }

  OptionalLong find(String numberOrKey) {
    String wanted = numberOrKey.strip();
    if (wanted.matches("\\d{1,18}")) {
      OptionalLong numbered = visible(Long.parseLong(wanted));
      if (numbered.isPresent()) {
        return numbered;
      }
    }
    if (UUID_FORM.matcher(wanted).matches()) {
      OptionalLong known = withUuid(UUID.fromString(wanted));
      if (known.isPresent()) {
        return known;
      }
    }
    return keyed(wanted);
  }

  private OptionalLong withUuid(UUID uuid) {
    return sql.one(
            "SELECT id FROM papers WHERE uuid = ?",
            row -> row.getLong(1),
            (Object) Uuids.bytes(uuid))
        .map(this::visible)
        .orElseGet(OptionalLong::empty);
  }

  /** The paper with this citation key, or that once had it, or the one it was merged into. */
  OptionalLong keyed(String key) {
    OptionalLong keyed = new CitationKeyTable(sql).find(key);
    return keyed.isPresent() ? visible(keyed.getAsLong()) : keyed;
  }

  /** The paper, or the one it was merged into; empty where neither is in the library. */
  private OptionalLong visible(long number) {
    return sql
        .one(
            """
            WITH RECURSIVE way (id, next, there) AS (
              SELECT id, merged_into, seen > 0 OR by_hand = 1 FROM papers WHERE id = ?
              UNION ALL
              SELECT p.id, p.merged_into, p.seen > 0 OR p.by_hand = 1
              FROM papers p JOIN way ON p.id = way.next)
            SELECT id FROM way WHERE next IS NULL AND there
            """,
            row -> row.getLong(1),
            number)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  List<Tag> tags() {
    return sql.list(
        """
        SELECT t.name, t.color, count(*) FROM tags t
        JOIN paper_tags pt ON pt.tag = t.id
        JOIN papers p ON p.id = pt.paper
        WHERE p.trashed IS NULL AND p.merged_into IS NULL AND (p.seen > 0 OR p.by_hand = 1)
        GROUP BY t.id ORDER BY t.name
        """,
        row -> new Tag(row.getString(1), row.getString(2), row.getInt(3)));
  }
}
