package dev.lectern.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a library of this version: its tables, indexes and views, and what is in them. */
final class Blueprint {

  /** The name in {@code meta} of the version of the analyzer that made the text index. */
  static final String ANALYZER = "analyzer";

  /** A table, index or view and the statement that makes it. */
  record Item(String type, String name, @Nullable String statement) {

    boolean isTextIndex() {
      return statement != null && statement.startsWith("CREATE VIRTUAL TABLE");
    }
  }

  /** A setting of a text index. */
  private record Setting(String name, String value) {}

  /** Tables that tell of text indexes; a copy has those made anew. */
  private static final List<String> REBUILT = List.of("word_files", "stale_words");

  private Blueprint() {}

  private static List<Item> items(Sql sql) {
    return sql.list(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        row -> new Item(row.getString(1), row.getString(2), row.getString(3)));
  }

  /** What a library has to have and this one does not. */
  static List<Item> missing(Sql sql) {
    List<String> there = items(sql).stream().map(Item::name).toList();
    try (Sql model = model()) {
      return items(model).stream().filter(item -> !there.contains(item.name())).toList();
    }
  }

  /** Makes the indexes and views that are missing. */
  static void complete(Sql sql) {
    for (Item item : missing(sql)) {
      if (item.statement() != null && !item.type().equals("table")) {
        sql.script(item.statement());
      }
    }
  }

  /** Makes all text indexes anew; they are empty then. */
  static void emptyTextIndexes(Sql sql) {
    REBUILT.forEach(table -> sql.run("DELETE FROM " + table));
    try (Sql model = model()) {
      for (Item item : items(model).stream().filter(Item::isTextIndex).toList()) {
        sql.script("DROP TABLE IF EXISTS " + item.name());
        sql.script(String.valueOf(item.statement()));
        settings(model, item.name())
            .forEach(
                setting ->
                    sql.run(
                        "INSERT INTO %1$s (%1$s, rank) VALUES (?, ?)".formatted(item.name()),
                        setting.name(),
                        setting.value()));
      }
    }
  }

  private static List<Setting> settings(Sql model, String index) {
    return model.list(
        "SELECT k, v FROM " + index + "_config WHERE k <> 'version'",
        row -> new Setting(row.getString(1), row.getString(2)));
  }

  /** The tables that hold what people and digests said; text indexes can be made from them. */
  static List<String> tables(Sql sql, String schema) {
    List<String> tables =
        sql.list(
            "SELECT name FROM pragma_table_list WHERE schema = ? AND type = 'table'"
                + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
            row -> row.getString(1), schema);
    tables.removeAll(REBUILT);
    return tables;
  }

  /** The statements that make a schema's tables, text indexes and views. */
  static List<String> tablesAndViews(Sql sql, String schema) {
    return sql.list(
        """
        SELECT s.sql FROM %1$s.sqlite_schema s
          JOIN pragma_table_list l ON l.schema = '%1$s' AND l.name = s.name AND l.type <> 'shadow'
        WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'
        ORDER BY s.type
        """
            .formatted(schema),
        row -> row.getString(1));
  }

  static List<String> columns(Sql sql, String schema, String table) {
    return sql.list(
        "SELECT name FROM pragma_table_info(?1, ?2)",
        row -> quoted(row.getString(1)),
        table,
        schema);
  }

  /** The columns that a table has in both of two schemas. */
  static List<String> columns(Sql sql, String schema, String other, String table) {
    List<String> shared = new ArrayList<>(columns(sql, schema, table));
    shared.retainAll(columns(sql, other, table));
    return shared;
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  /** An empty library of this version, in memory. */
  static Sql model() {
    try {
      Sql model = Connections.memory();
      Schema.migrate(model);
      return model;
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  /** Lets the next program that opens the library build the text index again. */
  static void markTextIndexOld(Sql sql) {
    sql.run("DELETE FROM meta WHERE name = ?", ANALYZER);
  }
}
