package dev.lectern.store;

import java.util.ArrayList;
import java.util.List;

/** Columns that lead to rows of other tables. */
final class References {

  private References() {}

  /** A column and where it leads to. */
  record Reference(String table, String column, String parent) {

    /** The numbers that lead nowhere. */
    List<Long> gone(Sql sql) {
      return sql.list(
          """
          SELECT DISTINCT c.%2$s FROM %1$s c WHERE c.%2$s IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM %3$s p WHERE p.id = c.%2$s)
          """
              .formatted(table, column, parent),
          row -> row.getLong(1));
    }
  }

  static List<Reference> all(Sql sql) {
    List<Reference> all = new ArrayList<>();
    for (String table : Columns.tables()) {
      sql.each(
          "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)",
          row -> all.add(new Reference(table, row.text(1), row.text(2))),
          table);
    }
    return all;
  }

  static List<Reference> to(Sql sql, String parent) {
    return all(sql).stream().filter(reference -> reference.parent().equals(parent)).toList();
  }
}
