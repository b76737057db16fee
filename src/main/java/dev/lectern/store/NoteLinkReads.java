package dev.lectern.store;

import dev.lectern.model.PaperSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Where links between notes lead, looked up when they are asked for; see decision 007. */
final class NoteLinkReads {

  private final Sql sql;
  private final Views views;

  NoteLinkReads(Sql sql) {
    this.sql = sql;
    this.views = new Views(sql);
  }

  /** The papers in the library whose notes link to this one, in the order of coming in. */
  List<PaperSummary> leadingTo(long paper) {
    TreeSet<Integer> sources = new TreeSet<>();
    for (String name : names(paper)) {
      if (views.find(name).orElse(0) == paper) {
        sources.addAll(
            sql.list(
                """
                SELECT l.paper FROM note_links l JOIN papers p ON p.id = l.paper
                WHERE l.target = ? AND p.trashed IS NULL AND l.paper <> ?
                """,
                row -> row.getInt(1),
                name,
                paper));
      }
    }
    return views.summaries(sources.stream().mapToInt(Integer::intValue).toArray());
  }

  /** All that a paper, and those that were merged into it, is or was called. */
  private List<String> names(long paper) {
    List<String> names = new ArrayList<>();
    sql.each(
        """
        WITH RECURSIVE one (id) AS (
          SELECT ?1 UNION SELECT p.id FROM papers p JOIN one o ON p.merged_into = o.id)
        SELECT p.id, p.uuid, p.key FROM papers p WHERE p.id IN (SELECT id FROM one)
        UNION ALL
        SELECT f.paper, NULL, f.key FROM former_keys f WHERE f.paper IN (SELECT id FROM one)
        """,
        row -> {
          if (row.getBytes(2) != null) {
            names.add(row.text(1));
            names.add(row.uuid(2).toString());
          }
          if (row.getString(3) != null) {
            names.add(row.getString(3));
          }
        },
        paper);
    return names;
  }

  /** The papers that links name, by their names in lower case; unknown names are left out. */
  Map<String, PaperSummary> named(Collection<String> names) {
    Map<String, PaperSummary> papers = new LinkedHashMap<>();
    for (String name : names) {
      views
          .find(name)
          .ifPresent(
              paper ->
                  views
                      .summaries(new int[] {(int) paper})
                      .forEach(found -> papers.put(name.toLowerCase(Locale.ROOT), found)));
    }
    return papers;
  }

  /** The papers whose citation keys start like this. */
  List<PaperSummary> keyed(String start, int most) {
    return views.summaries(
        sql
            .list(
                """
                SELECT id FROM papers WHERE key >= ?1 AND key < ?1 || char(1114111)
                  AND trashed IS NULL AND merged_into IS NULL ORDER BY key LIMIT ?2
                """,
                row -> row.getInt(1),
                start,
                most)
            .stream()
            .mapToInt(Integer::intValue)
            .toArray());
  }
}
