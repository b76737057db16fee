package dev.lectern.store;

import dev.lectern.text.NoteLinks;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code note_links}: what each of the user's notes names, derived from its text. A
 * name is looked up when it is asked for, so a link follows its paper; see decision 007.
 */
final class NoteLinkTable {

  private final Sql sql;

  NoteLinkTable(Sql sql) {
    this.sql = sql;
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
      renew(paper, ownNote(paper));
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
      String note = ownNote(paper);
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

  private @Nullable String ownNote(long paper) {
    return sql.one(
            "SELECT body FROM notes WHERE paper = ? AND sender = ''",
            row -> row.getString(1),
            paper)
        .orElse(null);
  }
}
