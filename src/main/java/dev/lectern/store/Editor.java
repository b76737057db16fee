package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.Highlight;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Writes changes into the tables, inside the open transaction. Every before value is checked, and a
 * value that is no longer so is an {@link EditConflict}.
 */
final class Editor {

  private static final String TAGGED =
      """
      SELECT j.value FROM json_each(?) j
      WHERE EXISTS (SELECT 1 FROM paper_tags WHERE tag = ? AND paper = j.value) LIMIT 1
      """;

  private static final String UNTAGGED =
      """
      SELECT j.value FROM json_each(?) j
      WHERE NOT EXISTS (SELECT 1 FROM paper_tags WHERE tag = ? AND paper = j.value) LIMIT 1
      """;

  private static final String ADD_TAG =
      "INSERT OR IGNORE INTO paper_tags (tag, paper) SELECT ?, value FROM json_each(?)";

  private static final String TAKE_TAG =
      "DELETE FROM paper_tags WHERE tag = ? AND paper IN " + PaperNumbers.LISTED;

  private final Sql sql;
  private final Beliefs beliefs;
  private final TextIndex words;
  private final ListTable lists;
  private final RoaringBitmap touched = new RoaringBitmap();

  Editor(Sql sql) {
    this.sql = sql;
    this.beliefs = new Beliefs(sql);
    this.words = new TextIndex(sql);
    this.lists = new ListTable(sql);
  }

  /** The papers whose rows have changed. */
  RoaringBitmap touched() {
    return touched;
  }

  void apply(Change change) {
    switch (change) {
      case Change.Batch batch -> batch.changes().forEach(this::apply);
      case Change.TagPapers c -> tag(c);
      case Change.ColorTag c -> color(c);
      case Change.SetStatus c -> set("status", c.edits(), s -> s == null ? 0 : s.ordinal());
      case Change.SetStar c -> set("starred", c.edits(), star -> star);
      case Change.SetRating c -> set("rating", c.edits(), rating -> rating);
      case Change.EditNote c -> note(NoteTable.OWN, c.edit());
      case Change.EditSentNote c -> note(c.sender(), c.edit());
      case Change.EditField c -> field(c);
      case Change.SetKey c -> key(c.edit());
      case Change.EditHighlight c -> highlight(c.highlight(), c.edit());
      case Change.NameList c -> lists.name(c);
      case Change.PlaceInList c -> c.edits().forEach(e -> touch(lists.place(c.list(), e)));
      case Change.SaveSearch c -> lists.saveSearch(c);
      case Change.SetKeyPattern c -> new KeyPatternTable(sql).set(c);
      case Change.Trash c -> c.edits().forEach(this::trash);
      case Change.AddByHand c -> addByHand(c.edit());
      case Change.Attach c -> touch(new AttachmentTable(sql).set(c));
      case Change.Regroup c -> touched.or(new Regrouping(sql).apply(c));
      case Change.Distinguish c -> new Regrouping(sql).distinguish(c);
      case Change.StateCapture c -> stateCapture(c);
      case Change.ReadAgain c -> readAgain(c);
      case Change.ImportDigest c -> digest(c.digest(), false);
      case Change.RemoveDigest c -> digest(c.digest(), true);
    }
  }

  private <V> void set(
      String column, List<Edit<V>> edits, Function<@Nullable V, @Nullable Object> stored) {
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

  /** Names the first paper that a query finds as one whose value is no longer so. */
  private void noneOf(String conflicts, String what, @Nullable Object... values) {
    sql.one(conflicts, row -> row.getLong(1), values).ifPresent(paper -> check(false, paper, what));
  }

  private void tag(Change.TagPapers change) {
    long tag = tagNumber(change.tag());
    String what = "tag " + change.tag();
    for (EditRun<Boolean> run : EditRun.of(change.edits())) {
      boolean on = Boolean.TRUE.equals(run.after());
      noneOf(on ? TAGGED : UNTAGGED, what, run.listed(), tag);
      int changed = sql.run(on ? ADD_TAG : TAKE_TAG, tag, run.listed());
      check(changed == run.papers().size(), run.papers().getFirst(), what);
      run.papers().forEach(this::touch);
    }
  }

  /** A tag's row stays when no paper carries it, with its colour; it is then no longer shown. */
  private long tagNumber(String name) {
    return sql.one("SELECT id FROM tags WHERE name = ?", row -> row.getLong(1), name)
        .orElseGet(() -> sql.insert("INSERT INTO tags (name) VALUES (?)", name));
  }

  private void color(Change.ColorTag change) {
    long tag = tagNumber(change.tag());
    int changed =
        sql.run(
            "UPDATE tags SET color = ? WHERE id = ? AND color IS ?",
            change.after(),
            tag,
            change.before());
    if (changed != 1) {
      throw new EditConflict(
          "The colour of the tag “%s” was changed by someone else meanwhile; nothing was changed."
              .formatted(change.tag()));
    }
  }

  /** Takes who wrote the note; empty for the user. */
  private void note(String sender, Edit<String> edit) {
    NoteTable notes = new NoteTable(sql);
    String now = notes.body(edit.paper(), sender);
    check(Objects.equals(now, edit.before()), edit.paper(), "note");
    notes.put(edit.paper(), sender, edit.after());
    words.renew(edit.paper());
    touch(edit.paper());
  }

  private void field(Change.EditField change) {
    Edit<String> edit = change.edit();
    String now = beliefs.corrections(edit.paper()).get(change.field());
    check(Objects.equals(now, edit.before()), edit.paper(), change.field().code());
    sql.run(
        "DELETE FROM corrections WHERE paper = ? AND field = ?",
        edit.paper(),
        change.field().code());
    if (edit.after() != null) {
      sql.run(
          "INSERT INTO corrections (paper, field, value) VALUES (?, ?, ?)",
          edit.paper(),
          change.field().code(),
          edit.after());
    }
    beliefs.renew(edit.paper());
    touch(edit.paper());
  }

  private void key(Edit<String> edit) {
    int changed =
        sql.run(
            "UPDATE papers SET key = ? WHERE id = ? AND key IS ?",
            edit.after(),
            edit.paper(),
            edit.before());
    check(changed == 1, edit.paper(), "key");
    sql.run("DELETE FROM former_keys WHERE key = ?", edit.after());
    if (edit.before() != null) {
      sql.run(
          "INSERT OR REPLACE INTO former_keys (key, paper) VALUES (?, ?)",
          edit.before(),
          edit.paper());
    }
    touch(edit.paper());
  }

  private void highlight(UUID uuid, Edit<Highlight> edit) {
    Highlight now = new HighlightTable(sql).find(uuid).orElse(null);
    check(Objects.equals(now, edit.before()), edit.paper(), "highlight");
    sql.run("DELETE FROM highlights WHERE uuid = ?", Uuids.bytes(uuid));
    if (edit.after() != null) {
      new HighlightTable(sql).insert(edit.paper(), edit.after());
    }
    if (!comment(edit.before()).equals(comment(edit.after()))) {
      words.renew(edit.paper());
    }
    touch(edit.paper());
  }

  private static String comment(@Nullable Highlight highlight) {
    return highlight == null ? "" : highlight.comment();
  }

  private void digest(long digest, boolean removed) {
    int changed =
        sql.run(
            "UPDATE digests SET removed = ? WHERE id = ? AND removed = ?",
            removed,
            digest,
            !removed);
    if (changed != 1) {
      throw new EditConflict(
          "The digest %d was already %s meanwhile; nothing was changed."
              .formatted(digest, removed ? "removed" : "brought back"));
    }
    touched.or(new Redating(sql).afterChangeOf(digest));
  }

  private void trash(Edit<Boolean> edit) {
    String update =
        Boolean.TRUE.equals(edit.after())
            ? "UPDATE papers SET trashed = unixepoch() * 1000 WHERE id = ? AND trashed IS NULL"
            : "UPDATE papers SET trashed = NULL WHERE id = ? AND trashed IS NOT NULL";
    check(sql.run(update, edit.paper()) == 1, edit.paper(), "place in the trash");
    touch(edit.paper());
  }

  private void addByHand(Edit<Boolean> edit) {
    set("by_hand", List.of(edit), byHand -> byHand);
  }

  private void stateCapture(Change.StateCapture c) {
    int changed =
        sql.run(
            "UPDATE digests SET stated = ? WHERE id = ? AND stated IS ?",
            PaperTable.text(c.after()),
            c.digest(),
            PaperTable.text(c.before()));
    checkDigest(changed == 1, c.digest());
    touched.or(new Redating(sql).afterChangeOf(c.digest()));
  }

  private void readAgain(Change.ReadAgain c) {
    int changed =
        sql.run(
            "UPDATE digests SET reading = ? WHERE id = ? AND reading = ?",
            c.after(),
            c.digest(),
            c.before());
    checkDigest(changed == 1, c.digest());
    sql.run(
        """
        UPDATE digests SET (printed, near) = (SELECT printed, near FROM readings r
            WHERE r.digest = digests.id AND r.reading = digests.reading)
        WHERE EXISTS (SELECT 1 FROM readings r
            WHERE r.digest = digests.id AND r.reading = digests.reading) AND id = ?
        """,
        c.digest());
    sql.run(
        """
        UPDATE digests SET papers = (SELECT count(*) FROM shown WHERE digest = ?1) WHERE id = ?1
        """,
        c.digest());
    touched.or(new Redating(sql).afterChangeOf(c.digest()));
  }

  private static void checkDigest(boolean holds, long digest) {
    if (!holds) {
      throw new EditConflict(
          "The digest %d was changed by someone else meanwhile; nothing was changed."
              .formatted(digest));
    }
  }

  private void touch(long paper) {
    touched.add((int) paper);
  }

  private void check(boolean holds, long paper, String what) {
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
