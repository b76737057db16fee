package dev.lectern.store;

import dev.lectern.store.AppearanceTable.Place;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New papers with all their rows, on their way into the tables many at once. */
final class WaitingPapers {

  private static final int AT_ONCE = 64;

  /** Very long texts do not wait for others. */
  private static final int ENOUGH_CHARS = 1 << 20;

  private final Sql sql;
  private final WaitingRows abstracts;
  private final WaitingRows papers;
  private final WaitingRows appearances;
  private final WaitingRows words;
  private final Set<String> keys = new HashSet<>();
  private long firstPaper;
  private long nextPaper;
  private long nextAbstract;
  private int waiting;
  private int chars;

  WaitingPapers(Sql sql) {
    this.sql = sql;
    this.abstracts = new WaitingRows(sql, AbstractTable.INSERT, AbstractTable.COLUMNS);
    this.papers = new WaitingRows(sql, PaperTable.INSERT, PaperTable.COLUMNS);
    this.appearances = new WaitingRows(sql, AppearanceTable.INSERT, AppearanceTable.COLUMNS);
    this.words = new WaitingRows(sql, TextIndex.INSERT, TextIndex.COLUMNS);
  }

  /** Takes a paper that one reading of one digest shows; its number. */
  long add(IncomingPaper draft, @Nullable String key, long digest, int reading, Instant now) {
    if (waiting == 0) {
      number();
    }
    String body = draft.fields().abstractText();
    long text = body == null ? 0 : nextAbstract++;
    if (body != null) {
      abstracts.add(text, body);
    }
    long paper = nextPaper++;
    papers.add(PaperTable.row(paper, draft, key, text, now));
    appearances.add(AppearanceTable.row(new Place(digest, reading, paper, paper), draft, text));
    PaperWords w = draft.words();
    words.add(paper, w.title(), w.abstractText(), w.authors(), "");
    if (key != null) {
      keys.add(key.toLowerCase(Locale.ROOT));
    }
    chars += w.title().length() + w.abstractText().length() + draft.json().length();
    if (++waiting == AT_ONCE || chars > ENOUGH_CHARS) {
      flush();
    }
    return paper;
  }

  /** Takes up the numbering where the tables are; in this transaction nobody else adds to them. */
  private void number() {
    nextAbstract = 1 + sql.number("SELECT coalesce(max(id), 0) FROM abstracts");
    nextPaper =
        1
            + sql.number(
                """
                SELECT max(coalesce((SELECT max(id) FROM papers), 0),
                  coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'papers'), 0))
                """);
    firstPaper = firstPaper == 0 ? nextPaper : firstPaper;
  }

  /** Has the papers of this import looked up until their words are in a word file. */
  void markStale() {
    if (firstPaper > 0) {
      flush();
      sql.run("INSERT INTO stale_words (paper) SELECT id FROM papers WHERE id >= ?", firstPaper);
    }
  }

  /** Whether a waiting paper has this citation key, in whatever case. */
  boolean hold(String key) {
    return keys.contains(key.toLowerCase(Locale.ROOT));
  }

  void flush() {
    if (waiting > 0) {
      abstracts.flush();
      papers.flush();
      appearances.flush();
      words.flush();
      keys.clear();
      waiting = 0;
      chars = 0;
    }
  }
}
