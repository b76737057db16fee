package dev.lectern.store;

import dev.lectern.model.PaperSummary;
import dev.lectern.text.NoteLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code note_links}: what each of the user's notes names, derived from its text. A
 * name is looked up when it is asked for, so a link follows its paper; see decision 007.
 */
final class NoteLinkTable {

  private final Sql sql;
  private final Views views;

  NoteLinkTable(Sql sql) {
    this.sql = sql;
    this.views = new Views(sql);
  }

  /** Takes in what a paper's note says now; null where it has none. */
  void renew(long paper, @Nullable String note) {
    sql.run("DELETE FROM note_links WHERE paper = ?", paper);
    if (note != null) {
      for (String name : NoteLinks.in(note)) {
        sql.run("INSERT OR IGNORE INTO note_links (paper, target) VALUES (?, ?)", paper, name);
      }
    }
  }

  /** Makes all rows again. */
  void renewAll() {
    sql.run("DELETE FROM note_links");
    for (long paper :
        sql.list(
            "SELECT paper FROM notes WHERE sender = '' AND instr(body, '[[') > 0",
            row -> row.getLong(1))) {
      renew(paper, new NoteTable(sql).own(paper));
    }
  }

  /** How many notes name something else than the rows say. */
  long differing() {
    long differing = 0;
    for (long paper :
        sql.list(
            """
            SELECT paper FROM notes WHERE sender = '' AND instr(body, '[[') > 0
            UNION SELECT paper FROM note_links
            """,
            row -> row.getLong(1))) {
      String note = new NoteTable(sql).own(paper);
      TreeSet<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      wanted.addAll(note == null ? List.of() : NoteLinks.in(note));
      TreeSet<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      kept.addAll(
          sql.list(
              "SELECT target FROM note_links WHERE paper = ?", row -> row.getString(1), paper));
      differing += kept.equals(wanted) ? 0 : 1;
    }
    return differing;
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
