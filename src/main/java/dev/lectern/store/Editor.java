package dev.lectern.store;

import dev.lectern.model.Edit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * What kinds of edits write with, inside the open transaction, and which papers they touch. Every
 * before value is checked, and a value that is no longer so is an {@link EditConflict}.
 */
final class Editor {

  private final Sql sql;
  private final Beliefs beliefs;
  private final TextIndex words;
  private final RoaringBitmap touched = new RoaringBitmap();

  Editor(Sql sql) {
    this.sql = sql;
    this.beliefs = new Beliefs(sql);
    this.words = new TextIndex(sql);
  }

  /** The papers whose rows have changed. */
  RoaringBitmap touched() {
    return touched;
  }

  Sql sql() {
    return sql;
  }

  Beliefs beliefs() {
    return beliefs;
  }

  TextIndex words() {
    return words;
  }

  void touch(long paper) {
    touched.add((int) paper);
  }

  void touchAll(RoaringBitmap papers) {
    touched.or(papers);
  }

  /** Sets a column of {@code papers}, where it still holds the values from before. */
  <V> void set(String column, List<Edit<V>> edits, Function<@Nullable V, @Nullable Object> stored) {
    String conflicts =
        "SELECT j.value FROM json_each(?) j LEFT JOIN papers p ON p.id = j.value WHERE p."
            + column
            + " IS NOT ? LIMIT 1";
    String update = "UPDATE papers SET " + column + " = ? WHERE id IN " + PaperNumbers.LISTED;
    for (EditRun<V> run : EditRun.of(edits)) {
      noneOf(conflicts, column, run.listed(), stored.apply(run.before()));
      int changed = sql.run(update, stored.apply(run.after()), run.listed());
      check(changed == run.papers().size(), run.papers().getFirst(), column);
      run.papers().forEach(this::touch);
    }
  }

  /** Sets the note of a sender; {@link NoteTable#OWN} for the user. */
  void note(String sender, Edit<String> edit) {
    NoteTable notes = new NoteTable(sql);
    String now = notes.body(edit.paper(), sender);
    check(Objects.equals(now, edit.before()), edit.paper(), "note");
    notes.put(edit.paper(), sender, edit.after());
    words.renew(edit.paper());
    touch(edit.paper());
  }

  /** Works out again what hangs on a digest that has changed. */
  void redated(long digest) {
    touchAll(new Redating(sql).afterChangeOf(digest));
  }

  /** Names the first paper that a query finds as one whose value is no longer so. */
  void noneOf(String conflicts, String what, @Nullable Object... values) {
    sql.one(conflicts, row -> row.getLong(1), values).ifPresent(paper -> check(false, paper, what));
  }

  /** Fails where a value of a paper is no longer what the change says it was. */
  void check(boolean holds, long paper, String what) {
    if (!holds) {
      String key =
          sql.one("SELECT key FROM papers WHERE id = ?", row -> row.getString(1), paper)
              .orElse("a paper that is gone");
      throw new EditConflict(
          "The %s of %s was changed by someone else meanwhile; nothing was changed."
              .formatted(what, key));
    }
  }
}
