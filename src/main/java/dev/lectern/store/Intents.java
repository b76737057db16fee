package dev.lectern.store;

import dev.lectern.evidence.CitationKeys;
import dev.lectern.evidence.Corrections;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.PaperField;
import dev.lectern.model.ReadingStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** The edits that users make, worked out against what is there. */
public final class Intents {

  private Intents() {}

  /** Adds and removes tags; all in one step. */
  public static Intent tag(int[] papers, Collection<String> add, Collection<String> remove) {
    return present -> {
      List<Change> changes = new ArrayList<>();
      for (String tag : add) {
        changes.add(tagging(present.sql(), cleanTag(tag), papers, true));
      }
      for (String tag : remove) {
        changes.add(tagging(present.sql(), cleanTag(tag), papers, false));
      }
      return together(changes);
    };
  }

  private static Change tagging(Sql sql, String tag, int[] papers, boolean on) {
    RoaringBitmap tagged = tagged(sql, tag);
    List<Edit<Boolean>> edits = new ArrayList<>();
    for (int paper : papers) {
      if (tagged.contains(paper) != on) {
        edits.add(new Edit<>(paper, !on, on));
      }
    }
    return new Change.TagPapers(spelled(sql, tag), edits);
  }

  private static RoaringBitmap tagged(Sql sql, String tag) {
    RoaringBitmap tagged = new RoaringBitmap();
    sql.each(
        "SELECT paper FROM paper_tags WHERE tag = (SELECT id FROM tags WHERE name = ?)",
        row -> tagged.add(row.getInt(1)),
        tag);
    return tagged;
  }

  /** The tag as it is written already, whatever its case here. */
  static String spelled(Sql sql, String tag) {
    return sql.one("SELECT name FROM tags WHERE name = ?", row -> row.getString(1), tag)
        .orElse(tag);
  }

  private static String cleanTag(String tag) {
    return usableTag(tag)
        .orElseThrow(
            () -> new LibraryException("“" + tag + "” cannot be a tag; choose another name."));
  }

  /** The tag as it is kept; empty where it cannot be one. */
  static Optional<String> usableTag(String tag) {
    String clean = tag.strip().replaceAll("\\s+", " ").replaceAll("^/+|/+$", "");
    return clean.isEmpty() || clean.equalsIgnoreCase("none")
        ? Optional.empty()
        : Optional.of(clean);
  }

  /** Sets what is not null; all in one step. */
  public static Intent mark(
      int[] papers,
      @Nullable ReadingStatus status,
      @Nullable Boolean starred,
      @Nullable Integer rating) {
    if (rating != null && (rating < 0 || rating > 5)) {
      throw new LibraryException("A rating is a number from 0 to 5, not " + rating + ".");
    }
    return present -> {
      List<Edit<ReadingStatus>> statuses = new ArrayList<>();
      List<Edit<Boolean>> stars = new ArrayList<>();
      List<Edit<Integer>> ratings = new ArrayList<>();
      PaperNumbers.inPieces(
          RoaringBitmap.bitmapOf(papers),
          piece ->
              present
                  .sql()
                  .each(
                      "SELECT id, status, starred, rating FROM papers WHERE id IN "
                          + PaperNumbers.LISTED,
                      row -> {
                        int paper = row.getInt(1);
                        add(statuses, paper, row.status(2), status);
                        add(stars, paper, row.getBoolean(3), starred);
                        add(ratings, paper, row.getInt(4), rating);
                      },
                      piece));
      // Alike edits side by side are written together.
      statuses.sort(Comparator.comparing(Edit::before));
      ratings.sort(Comparator.comparing(Edit::before));
      return together(
          List.of(
              new Change.SetStatus(statuses),
              new Change.SetStar(stars),
              new Change.SetRating(ratings)));
    };
  }

  private static <V> void add(List<Edit<V>> edits, int paper, V before, @Nullable V after) {
    if (after != null && !after.equals(before)) {
      edits.add(new Edit<>(paper, before, after));
    }
  }

  /** Replaces a paper's note; blank text removes it. */
  public static Intent note(long paper, String text) {
    return present -> {
      String before = noteOf(present.sql(), paper);
      return noteChange(paper, before, text);
    };
  }

  /**
   * Replaces the note that someone began to type with. Where it has changed meanwhile, both are
   * kept: what was typed, then what is there.
   *
   * @param base the note as it was before the typing
   */
  public static Intent typedNote(long paper, String base, String typed) {
    return present -> {
      String before = noteOf(present.sql(), paper);
      String now = before == null ? "" : before;
      boolean elsewhere = !now.equals(base) && !typed.startsWith(now);
      return noteChange(paper, before, elsewhere ? both(typed, now) : typed);
    };
  }

  private static String both(String typed, String now) {
    return now.startsWith(typed) ? now : typed + Belongings.RULE + now;
  }

  /** Adds to a paper's note, on a new line. */
  public static Intent appendToNote(long paper, String text) {
    return present -> {
      String before = noteOf(present.sql(), paper);
      return noteChange(paper, before, before == null ? text : before + "\n" + text);
    };
  }

  private static Optional<Change> noteChange(long paper, @Nullable String before, String text) {
    String after = text.isBlank() ? null : text;
    return Objects.equals(before, after)
        ? Optional.empty()
        : Optional.of(new Change.EditNote(new Edit<>(paper, before, after)));
  }

  private static @Nullable String noteOf(Sql sql, long paper) {
    if (new PaperTable(sql).paper(paper).isEmpty()) {
      throw new LibraryException("This paper is no longer in the library; its note was not saved.");
    }
    return new NoteTable(sql).own(paper);
  }

  /** Sets the user's own value of a field; null gives the field back to the digests. */
  public static Intent correct(long paper, PaperField field, @Nullable String value) {
    if (value != null) {
      Corrections.problem(field, value)
          .ifPresent(
              problem -> {
                throw new LibraryException(problem);
              });
    }
    return present -> {
      String before = new Beliefs(present.sql()).corrections(paper).get(field);
      return Objects.equals(before, value)
          ? Optional.empty()
          : Optional.of(new Change.EditField(field, new Edit<>(paper, before, value)));
    };
  }

  /**
   * Gives a tag another name, on all its papers and in its nested tags; an existing one takes them
   * in.
   */
  public static Intent renameTag(String from, String to) {
    return present -> {
      Sql sql = present.sql();
      String target = cleanTag(to);
      List<String> names =
          sql.list(
              "SELECT name FROM tags WHERE name = ?1 OR name LIKE ?2 ESCAPE '\\' ORDER BY name",
              row -> row.getString(1),
              from,
              from.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "/%");
      List<Change> changes = new ArrayList<>();
      for (String name : names) {
        changes.addAll(moved(sql, name, target + name.substring(from.length())));
      }
      if (names.isEmpty()) {
        throw new LibraryException("There is no tag “" + from + "”.");
      }
      return together(changes);
    };
  }

  private static List<Change> moved(Sql sql, String from, String to) {
    int[] papers = tagged(sql, from).toArray();
    if (from.equalsIgnoreCase(to)) {
      return List.of();
    }
    String color = colorOf(sql, from);
    List<Change> changes = new ArrayList<>();
    changes.add(tagging(sql, from, papers, false));
    changes.add(tagging(sql, to, papers, true));
    if (color != null && colorOf(sql, to) == null) {
      changes.add(new Change.ColorTag(to, null, color));
    }
    return changes;
  }

  private static @Nullable String colorOf(Sql sql, String tag) {
    return sql.one("SELECT color FROM tags WHERE name = ?", row -> row.getString(1), tag)
        .orElse(null);
  }

  /** Gives a tag a colour, {@code #rrggbb}; null takes it away. */
  public static Intent colorTag(String tag, @Nullable String color) {
    if (color != null && !color.matches("#[0-9a-fA-F]{6}")) {
      throw new LibraryException("“" + color + "” is no colour; write it as #rrggbb.");
    }
    return present -> {
      String before = colorOf(present.sql(), tag);
      return Objects.equals(before, color)
          ? Optional.empty()
          : Optional.of(new Change.ColorTag(tag, before, color));
    };
  }

  /** Takes a tag from all papers. */
  public static Intent deleteTag(String tag) {
    return present -> {
      int[] papers = tagged(present.sql(), tag).toArray();
      if (papers.length == 0) {
        throw new LibraryException("There is no tag “" + tag + "”.");
      }
      return together(List.of(tagging(present.sql(), tag, papers, false)));
    };
  }

  /** Gives a paper another citation key. */
  public static Intent key(long paper, String key) {
    return present -> {
      String clean = key.strip();
      if (!CitationKeys.isUsable(clean)) {
        throw new LibraryException(
            "“" + key + "” cannot be a citation key; use letters, digits and - _ : . / +.");
      }
      Sql sql = present.sql();
      String taken =
          sql.one(
                  "SELECT key FROM papers WHERE key = ? AND id <> ?",
                  row -> row.getString(1),
                  clean,
                  paper)
              .orElse(null);
      if (taken != null) {
        throw new LibraryException("Another paper has the key “" + taken + "” already.");
      }
      String before =
          sql.one("SELECT key FROM papers WHERE id = ?", row -> row.getString(1), paper)
              .orElse(null);
      return clean.equals(before)
          ? Optional.empty()
          : Optional.of(new Change.SetKey(new Edit<>(paper, before, clean)));
    };
  }

  /** One step of the changes that change something; empty where none does. */
  static Optional<Change> together(List<Change> changes) {
    List<Change> real = changes.stream().filter(c -> !c.isEmpty()).toList();
    return switch (real.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(real.getFirst());
      default -> Optional.of(new Change.Batch(real));
    };
  }
}
