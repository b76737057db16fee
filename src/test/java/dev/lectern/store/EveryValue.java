package dev.lectern.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every value of a library, by table, row and column, read by SQLite alone. */
final class EveryValue {

  private static final String ABSTRACT =
      ", (SELECT body FROM abstracts WHERE id = abstract) AS abstract";

  /** What people and digests said and what is believed; the rest follows from them. */
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(
        "papers",
        "id, uuid, key, title, published, year_inferred, author_count, comments, upvotes,"
            + " organization, arxiv, doi, fields, status, starred, rating, added, by_hand, seen,"
            + " trashed, merged_into"
            + ABSTRACT);
    COLUMNS.put(
        "appearances",
        "id, digest, paper, home, position, line, title, published, fields" + ABSTRACT);
    COLUMNS.put(
        "digests",
        "id, uuid, name, format, sha256, bytes, papers, printed, near, stated, captured, imported");
    for (String table :
        List.of(
            "corrections",
            "tags",
            "paper_tags",
            "notes",
            "highlights",
            "lists",
            "list_papers",
            "searches",
            "steps",
            "step_parts",
            "step_things")) {
      COLUMNS.put(table, "*");
    }
  }

  private EveryValue() {}

  static Map<String, String> of(Path library) throws SQLException {
    Map<String, String> all = new TreeMap<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + library);
        Statement s = c.createStatement()) {
      for (String table : COLUMNS.keySet()) {
        read(s, table, "", all);
      }
    }
    return all;
  }

  /** What SQLite can still read of a damaged library, asked for one row after the other. */
  static Map<String, String> readable(Path library, Set<String> places) {
    Map<String, String> all = new TreeMap<>();
    Set<String> rows = new TreeSet<>();
    places.forEach(place -> rows.add(place.substring(0, place.lastIndexOf('|'))));
    try (Connection c =
            DriverManager.getConnection("jdbc:sqlite:file:" + library + "?immutable=1");
        Statement s = c.createStatement()) {
      for (String row : rows) {
        readOne(s, row.split("\\|", -1), all);
      }
    } catch (SQLException nothingAtAll) {
      return Map.of();
    }
    return all;
  }

  private static void readOne(Statement s, String[] row, Map<String, String> into) {
    List<String> where = new ArrayList<>();
    for (Columns.Column column : Columns.key(row[0])) {
      String value = row[where.size() + 1].replace("'", "''");
      where.add(column.quoted() + " = '" + value + "'");
    }
    try {
      read(s, row[0], "WHERE " + String.join(" AND ", where), into);
    } catch (SQLException lost) {
      return; // It is not among what is readable.
    }
  }

  private static void read(Statement s, String table, String where, Map<String, String> into)
      throws SQLException {
    List<String> key = Columns.key(table).stream().map(Columns.Column::name).toList();
    try (ResultSet rows =
        s.executeQuery("SELECT %s FROM %s %s".formatted(COLUMNS.get(table), table, where))) {
      ResultSetMetaData names = rows.getMetaData();
      while (rows.next()) {
        List<String> place = new ArrayList<>(List.of(table));
        for (String column : key) {
          place.add(rows.getString(column));
        }
        for (int i = 1; i <= names.getColumnCount(); i++) {
          Object value = rows.getObject(i);
          into.put(
              place.stream().collect(Collectors.joining("|", "", "|" + names.getColumnName(i))),
              value instanceof byte[] b ? HexFormat.of().formatHex(b) : String.valueOf(value));
        }
      }
    }
  }
}
