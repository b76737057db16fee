package dev.lectern.store;

import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightEntry;
import dev.lectern.text.Anchor;
import dev.lectern.text.AnchoredPassage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code highlights}. */
final class HighlightTable {

  private static final String COLUMNS =
      "uuid, place, quote, prefix, suffix, start, \"end\", color, comment, created, sender";

  private final Sql sql;

  HighlightTable(Sql sql) {
    this.sql = sql;
  }

  void insert(long paper, Highlight h) {
    sql.run(
        "INSERT INTO highlights (paper, "
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        paper,
        Uuids.bytes(h.uuid()),
        h.place().name(),
        h.quote(),
        h.prefix(),
        h.suffix(),
        h.start(),
        h.end(),
        h.color(),
        h.comment(),
        h.created().toEpochMilli(),
        h.sender());
  }

  Optional<Highlight> find(UUID uuid) {
    return sql.one(
        "SELECT " + COLUMNS + " FROM highlights WHERE uuid = ?",
        HighlightTable::read,
        (Object) Uuids.bytes(uuid));
  }

  /** The paper that a highlight is in, which is there. */
  long paperOf(UUID uuid) {
    return sql.number("SELECT paper FROM highlights WHERE uuid = ?", (Object) Uuids.bytes(uuid));
  }

  /** A paper's highlights, in the order of the text: title first. */
  List<Highlight> of(long paper) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM highlights WHERE paper = ? ORDER BY place DESC, start, id",
        HighlightTable::read,
        paper);
  }

  /** The same of many papers, listed as for {@link PaperNumbers#LISTED}; without any, no entry. */
  Map<Long, List<Highlight>> ofAll(String papers) {
    Map<Long, List<Highlight>> all = new HashMap<>();
    sql.each(
        "SELECT "
            + COLUMNS
            + ", paper FROM highlights WHERE paper IN "
            + PaperNumbers.LISTED
            + " ORDER BY place DESC, start, id",
        row -> all.computeIfAbsent(row.getLong(12), p -> new ArrayList<>()).add(read(row)),
        papers);
    return all;
  }

  /** Those of all papers that can be seen, the newest first. */
  List<HighlightEntry> all() {
    return sql.list(
        """
        SELECT h.uuid, h.place, h.quote, h.prefix, h.suffix, h.start, h."end", h.color, h.comment,
          h.created, h.sender, p.id, p.key, p.title, a.body
        FROM highlights h JOIN papers p ON p.id = h.paper LEFT JOIN abstracts a ON a.id = p.abstract
        WHERE p.merged_into IS NULL AND p.trashed IS NULL AND (p.seen > 0 OR p.by_hand = 1)
        ORDER BY h.created DESC, h.id DESC
        """,
        HighlightTable::entry);
  }

  private static HighlightEntry entry(Row row) throws SQLException {
    Highlight highlight = read(row);
    String title = row.text(14);
    String text = highlight.place() == Highlight.Place.TITLE ? title : row.getString(15);
    boolean found = text != null && AnchoredPassage.find(Anchor.of(highlight), text).isPresent();
    return new HighlightEntry(row.getLong(12), row.getString(13), title, highlight, found);
  }

  private static Highlight read(Row row) throws SQLException {
    return new Highlight(
        row.uuid(1),
        row.code(2, Highlight.Place.class, Highlight.Place.ABSTRACT),
        row.text(3),
        row.text(4),
        row.text(5),
        row.getInt(6),
        row.getInt(7),
        row.text(8),
        row.text(9),
        Instant.ofEpochMilli(row.getLong(10)),
        row.text(11));
  }
}
