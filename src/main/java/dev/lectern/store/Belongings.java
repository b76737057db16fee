package dev.lectern.store;

import dev.lectern.model.Attachment;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.Highlight;
import dev.lectern.model.ListPlace;
import dev.lectern.model.PaperField;
import dev.lectern.model.ReadingStatus;
import dev.lectern.model.SentNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the user gave to a paper, on its way to the one it is merged into. What both can have is
 * copied, so that a split finds it again; what only one can have, such as a place on a list, moves.
 */
final class Belongings {

  /** Stands between two notes that became one. */
  static final String RULE = "\n\n---\n\n";

  private final Sql sql;
  private final long from;
  private final long to;
  private final List<Change> changes = new ArrayList<>();

  Belongings(Sql sql, long from, long to) {
    this.sql = sql;
    this.from = from;
    this.to = to;
  }

  List<Change> moved() {
    tags();
    note();
    highlights();
    lists();
    attachments();
    marks();
    corrections();
    return changes;
  }

  private void tags() {
    List<String> missing =
        sql.list(
            """
            SELECT t.name FROM paper_tags pt JOIN tags t ON t.id = pt.tag WHERE pt.paper = ?1
              AND NOT EXISTS (SELECT 1 FROM paper_tags x WHERE x.tag = pt.tag AND x.paper = ?2)
            ORDER BY t.name
            """,
            row -> row.getString(1),
            from,
            to);
    for (String tag : missing) {
      changes.add(new Change.TagPapers(tag, List.of(new Edit<>(to, false, true))));
    }
  }

  private void note() {
    NoteTable notes = new NoteTable(sql);
    String theirs = notes.own(from);
    if (theirs != null) {
      String mine = notes.own(to);
      String joined = joined(mine, theirs);
      if (!joined.equals(mine)) {
        changes.add(new Change.EditNote(new Edit<>(to, mine, joined)));
      }
    }
    for (SentNote sent : notes.sent(from)) {
      String mine = notes.body(to, sent.sender());
      String joined = joined(mine, sent.body());
      if (!joined.equals(mine)) {
        changes.add(new Change.EditSentNote(sent.sender(), new Edit<>(to, mine, joined)));
      }
    }
  }

  private static String joined(@Nullable String mine, String theirs) {
    if (mine == null) {
      return theirs;
    }
    return mine.contains(theirs) ? mine : mine + RULE + theirs;
  }

  private void highlights() {
    for (Highlight highlight : new HighlightTable(sql).of(from)) {
      UUID uuid = highlight.uuid();
      changes.add(new Change.EditHighlight(uuid, new Edit<>(from, highlight, null)));
      changes.add(new Change.EditHighlight(uuid, new Edit<>(to, null, highlight)));
    }
  }

  private void attachments() {
    for (Attachment file : new AttachmentTable(sql).of(from)) {
      changes.add(new Change.Attach(file.uuid(), new Edit<>(from, file, null)));
      changes.add(new Change.Attach(file.uuid(), new Edit<>(to, null, file)));
    }
  }

  private void lists() {
    List<UUID> lists =
        sql.list(
            """
            SELECT l.uuid FROM list_papers lp JOIN lists l ON l.id = lp.list
            WHERE lp.paper = ? ORDER BY l.id
            """,
            row -> row.uuid(1),
            from);
    for (UUID list : lists) {
      ListPlace theirs = place(list, from).orElseThrow();
      ListPlace mine = place(list, to).orElse(null);
      List<Edit<ListPlace>> edits = new ArrayList<>();
      edits.add(new Edit<>(from, theirs, null));
      ListPlace both = mine == null ? theirs : together(mine, theirs);
      if (!both.equals(mine)) {
        edits.add(new Edit<>(to, mine, both));
      }
      changes.add(new Change.PlaceInList(list, edits));
    }
  }

  private Optional<ListPlace> place(UUID list, long paper) {
    return new ListTable(sql)
        .places(list).stream()
            .filter(placed -> placed.paper() == paper)
            .map(ListTable.Placed::place)
            .findFirst();
  }

  /** The first place, with what the second adds; what it says otherwise goes into the remark. */
  private static ListPlace together(ListPlace mine, ListPlace theirs) {
    List<String> remarks = new ArrayList<>();
    addNew(remarks, mine.remark(), null);
    addNew(remarks, theirs.remark(), mine.remark());
    if (mine.presenter() != null) {
      addNew(remarks, theirs.presenter(), mine.presenter());
    }
    if (mine.day() != null) {
      addNew(remarks, Objects.toString(theirs.day(), null), mine.day().toString());
    }
    return new ListPlace(
        mine.place(),
        mine.presenter() == null ? theirs.presenter() : mine.presenter(),
        mine.day() == null ? theirs.day() : mine.day(),
        remarks.isEmpty() ? null : String.join("; ", remarks));
  }

  private static void addNew(List<String> all, @Nullable String text, @Nullable String known) {
    if (text != null && !text.equals(known)) {
      all.add(text);
    }
  }

  private record Marks(
      ReadingStatus status, boolean starred, int rating, boolean byHand, boolean trashed) {}

  private void marks() {
    Marks theirs = marks(from);
    Marks mine = marks(to);
    if (further(mine.status, theirs.status) != mine.status) {
      changes.add(new Change.SetStatus(List.of(new Edit<>(to, mine.status, theirs.status))));
    }
    if (theirs.starred && !mine.starred) {
      changes.add(new Change.SetStar(List.of(new Edit<>(to, false, true))));
    }
    if (theirs.rating > mine.rating) {
      changes.add(new Change.SetRating(List.of(new Edit<>(to, mine.rating, theirs.rating))));
    }
    if (theirs.byHand && !mine.byHand) {
      changes.add(new Change.AddByHand(new Edit<>(to, false, true)));
    }
    if (mine.trashed && !theirs.trashed) {
      changes.add(new Change.Trash(List.of(new Edit<>(to, true, false))));
    }
  }

  private Marks marks(long paper) {
    return sql.one(
            "SELECT status, starred, rating, by_hand, trashed IS NOT NULL FROM papers WHERE id = ?",
            row ->
                new Marks(
                    row.status(1),
                    row.getBoolean(2),
                    row.getInt(3),
                    row.getBoolean(4),
                    row.getBoolean(5)),
            paper)
        .orElseThrow();
  }

  /** Of two the one whose reader is further; the first where they are alike. */
  static ReadingStatus further(ReadingStatus mine, ReadingStatus theirs) {
    return distance(theirs) > distance(mine) ? theirs : mine;
  }

  /** How far a reader is; who skipped one of two papers is not as far as who wants to read. */
  private static int distance(ReadingStatus status) {
    return switch (status) {
      case UNREAD -> 0;
      case SKIPPED -> 1;
      case TOREAD -> 2;
      case READING -> 3;
      case READ -> 4;
    };
  }

  private void corrections() {
    Beliefs beliefs = new Beliefs(sql);
    Map<PaperField, String> mine = beliefs.corrections(to);
    beliefs
        .corrections(from)
        .forEach(
            (field, value) -> {
              if (!mine.containsKey(field)) {
                changes.add(new Change.EditField(field, new Edit<>(to, null, value)));
              }
            });
  }
}
