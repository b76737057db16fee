package dev.lectern.store;

import dev.lectern.evidence.Consensus;
import dev.lectern.evidence.Corrections;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Papers added by hand, put into the trash and taken out of it. */
public final class PaperIntents {

  private PaperIntents() {}

  /**
   * Adds a paper that no digest shows.
   *
   * @param values the user's values, the title among them; they win over digests that come later
   * @param key the citation key, or null for the usual one
   */
  public static Intent add(Map<PaperField, String> values, @Nullable String key) {
    Map<PaperField, String> fields = new EnumMap<>(PaperField.class);
    fields.putAll(values);
    fields.putIfAbsent(PaperField.TITLE, "");
    fields.forEach(
        (field, value) ->
            Corrections.problem(field, value)
                .ifPresent(
                    problem -> {
                      throw new LibraryException(problem);
                    }));
    return present -> {
      long paper = insert(present.sql(), fields, key == null);
      List<Change> changes = new ArrayList<>();
      changes.add(new Change.AddByHand(new Edit<>(paper, false, true)));
      addTitleFirst(changes, paper, fields);
      if (key != null) {
        Intents.key(paper, key).resolve(present).ifPresent(changes::add);
      }
      return Optional.of(new Change.Batch(changes));
    };
  }

  /** Nothing is believed of a paper without a title, so that comes first. */
  private static void addTitleFirst(
      List<Change> changes, long paper, Map<PaperField, String> fields) {
    fields.forEach(
        (field, value) ->
            changes.add(
                field == PaperField.TITLE ? 1 : changes.size(),
                new Change.EditField(field, new Edit<>(paper, null, value))));
  }

  /** The row of a paper that is not in the library yet, with its words and its key. */
  private static long insert(Sql sql, Map<PaperField, String> fields, boolean withKey) {
    PaperFields known = Consensus.of(List.of(), fields).fields();
    IncomingPaper draft = IncomingPaper.of(0, 0, known);
    String key = withKey ? new CitationKeyTable(sql).free(known) : null;
    long text = new AbstractTable(sql).insert(known.abstractText());
    long paper = new PaperTable(sql).insert(draft, key, text, Instant.now());
    sql.run("UPDATE papers SET seen = 0 WHERE id = ?", paper);
    new TextIndex(sql).insert(paper, draft.words(), "");
    new MatchingKeys(sql).add(paper, draft.keys());
    LikenessTable likeness = new LikenessTable(sql);
    likeness.add(paper, draft.bands());
    likeness.flush();
    new LikenessTable(sql).renew(paper, known);
    return paper;
  }

  /** Puts papers into the trash. */
  public static Intent delete(int[] papers) {
    return present -> trash(present.sql(), papers, true);
  }

  /** Takes papers out of the trash. */
  public static Intent restore(int[] papers) {
    return present -> trash(present.sql(), papers, false);
  }

  private static Optional<Change> trash(Sql sql, int[] papers, boolean into) {
    List<Edit<Boolean>> edits = new ArrayList<>();
    for (int paper : papers) {
      boolean there =
          sql.number(
                  "SELECT count(*) FROM papers WHERE id = ? AND (trashed IS NOT NULL) = ?",
                  paper,
                  !into)
              > 0;
      if (there) {
        edits.add(new Edit<>(paper, !into, into));
      }
    }
    return Intents.together(List.of(new Change.Trash(edits)));
  }
}
