package dev.lectern.store;

import dev.lectern.model.Highlight;
import java.sql.ResultSet;
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

  private static Highlight read(ResultSet row) throws SQLException {
    return new Highlight(
        Uuids.of(row.getBytes(1)),
        Highlight.Place.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getInt(7),
        row.getString(8),
        row.getString(9),
        Instant.ofEpochMilli(row.getLong(10)),
        row.getString(11));
  }
}
