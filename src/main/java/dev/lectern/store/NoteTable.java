package dev.lectern.store;

import dev.lectern.model.SentNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of {@code notes}: the user's own and, beside them, what others have sent. */
final class NoteTable {

  /** The sender of the user's own notes. */
  static final String OWN = "";

  private final Sql sql;

  NoteTable(Sql sql) {
    this.sql = sql;
  }

  /** The user's own note; null where there is none. */
  @Nullable String own(long paper) {
    return body(paper, OWN);
  }

  /** What someone has written of a paper; null where it is nothing. */
  @Nullable String body(long paper, String sender) {
    return sql.one(
            "SELECT body FROM notes WHERE paper = ? AND sender = ?",
            row -> row.getString(1),
            paper,
            sender)
        .orElse(null);
  }

  /** What others have written of a paper, by sender. */
  List<SentNote> sent(long paper) {
    return sql.list(
        "SELECT sender, body FROM notes WHERE paper = ? AND sender <> '' ORDER BY sender",
        row -> new SentNote(row.getString(1), row.getString(2)),
        paper);
  }

  /** All notes of many papers, by sender; one's own are the first. */
  Map<Long, List<SentNote>> ofAll(String papers) {
    Map<Long, List<SentNote>> all = new HashMap<>();
    sql.each(
        "SELECT paper, sender, body FROM notes WHERE paper IN "
            + PaperNumbers.LISTED
            + " ORDER BY sender",
        row ->
            all.computeIfAbsent(row.getLong(1), p -> new ArrayList<>())
                .add(new SentNote(row.getString(2), row.getString(3))),
        papers);
    return all;
  }

  /** Writes a note in place of the one that is there; null takes it away. */
  void put(long paper, String sender, @Nullable String body) {
    sql.run("DELETE FROM notes WHERE paper = ? AND sender = ?", paper, sender);
    if (body != null) {
      sql.run("INSERT INTO notes (paper, sender, body) VALUES (?, ?, ?)", paper, sender, body);
    }
    if (sender.equals(OWN)) {
      new NoteLinkTable(sql).renew(paper, body);
    }
  }
}
