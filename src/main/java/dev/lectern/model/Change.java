package dev.lectern.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which a library can be edited. A change holds the values before and after, so that
 * it can be checked against what is there, journalled, and taken back.
 */
public sealed interface Change {

  /** The change that takes this one back. */
  Change inverse();

  /** Papers put under, or taken from, one tag; the values say whether the paper carries it. */
  record TagPapers(String tag, List<Edit<Boolean>> edits) implements Change {
    public TagPapers {
      edits = List.copyOf(edits);
    }

    @Override
    public Change inverse() {
      return new TagPapers(tag, inverted(edits));
    }
  }

  /** A tag's colour, {@code #rrggbb} or null. */
  record ColorTag(String tag, @Nullable String before, @Nullable String after) implements Change {
    @Override
    public Change inverse() {
      return new ColorTag(tag, after, before);
    }
  }

  /** How far the user is with papers. */
  record SetStatus(List<Edit<ReadingStatus>> edits) implements Change {
    public SetStatus {
      edits = List.copyOf(edits);
    }

    @Override
    public Change inverse() {
      return new SetStatus(inverted(edits));
    }
  }

  /** Stars given or taken. */
  record SetStar(List<Edit<Boolean>> edits) implements Change {
    public SetStar {
      edits = List.copyOf(edits);
    }

    @Override
    public Change inverse() {
      return new SetStar(inverted(edits));
    }
  }

  /** Ratings, 0 (none) to 5. */
  record SetRating(List<Edit<Integer>> edits) implements Change {
    public SetRating {
      edits = List.copyOf(edits);
    }

    @Override
    public Change inverse() {
      return new SetRating(inverted(edits));
    }
  }

  /** A paper's Markdown note; no note is null. */
  record EditNote(Edit<String> edit) implements Change {
    @Override
    public Change inverse() {
      return new EditNote(edit.inverse());
    }
  }

  /**
   * The user's own value for one field, which wins over every digest; null leaves the field to the
   * digests. Values are text as {@code edit --set field=value} takes it.
   */
  record EditField(PaperField field, Edit<String> edit) implements Change {
    @Override
    public Change inverse() {
      return new EditField(field, edit.inverse());
    }
  }

  /** A paper's citation key. */
  record SetKey(Edit<String> edit) implements Change {
    @Override
    public Change inverse() {
      return new SetKey(edit.inverse());
    }
  }

  /** A highlight made (no before), changed, or removed (no after). */
  record EditHighlight(UUID highlight, Edit<Highlight> edit) implements Change {
    @Override
    public Change inverse() {
      return new EditHighlight(highlight, edit.inverse());
    }
  }

  /** A digest that came in; its papers are those of the ledger and are not repeated here. */
  record ImportDigest(long digest, String name, int papers) implements Change {
    @Override
    public Change inverse() {
      return new RemoveDigest(digest, name, papers);
    }
  }

  /** A digest taken out again, with the papers that nothing else shows. */
  record RemoveDigest(long digest, String name, int papers) implements Change {
    @Override
    public Change inverse() {
      return new ImportDigest(digest, name, papers);
    }
  }

  /** Several changes that are one step for the user. */
  record Batch(List<Change> changes) implements Change {
    public Batch {
      changes = List.copyOf(changes);
    }

    @Override
    public Change inverse() {
      return new Batch(changes.reversed().stream().map(Change::inverse).toList());
    }
  }

  private static <V> List<Edit<V>> inverted(List<Edit<V>> edits) {
    return edits.reversed().stream().map(Edit::inverse).toList();
  }
}
