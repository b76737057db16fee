package dev.lectern.store;

import dev.lectern.model.Appearance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What digests said of papers. */
final class AppearanceTable {

  static final String INSERT =
      """
      INSERT INTO appearances
        (digest, reading, paper, home, position, line, title, abstract, published, fields) VALUES\
      """;
  static final int COLUMNS = 10;

  private final Sql sql;

  AppearanceTable(Sql sql) {
    this.sql = sql;
  }

  /** A digest's reading and the papers that an appearance in it belongs to, now and at home. */
  record Place(long digest, int reading, long paper, long home) {}

  void insert(Place place, IncomingPaper shown, long abstractId) {
    sql.run(INSERT + " (?" + ", ?".repeat(COLUMNS - 1) + ")", row(place, shown, abstractId));
  }

  /** The values of such a row. */
  static @Nullable Object[] row(Place place, IncomingPaper shown, long abstractId) {
    return new @Nullable Object[] {
      place.digest(),
      place.reading(),
      place.paper(),
      place.home(),
      shown.position(),
      shown.line(),
      shown.fields().title(),
      abstractId == 0 ? null : (Long) abstractId,
      PaperTable.text(shown.fields().published()),
      shown.json()
    };
  }

  /** The paper's appearances in digests that are in the library. */
  List<Appearance> of(long paper) {
    return sql.list(
        """
        SELECT a.title, b.body, a.published, a.fields, a.digest, d.captured, d.page_year, d.imported,
          a.position, a.line
        FROM shown a JOIN digests d ON d.id = a.digest
        LEFT JOIN abstracts b ON b.id = a.abstract
        WHERE a.paper = ? ORDER BY a.id
        """,
        row ->
            new Appearance(
                row.getLong(5),
                row.date(6),
                row.getInt(7),
                day(row.getLong(8)),
                row.getInt(9),
                row.getLong(10),
                PaperTable.readFields(row, 1)),
        paper);
  }

  static LocalDate day(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()).toLocalDate();
  }
}
