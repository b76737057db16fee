package dev.lectern.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which a library can be edited. A change holds the values before and after, so that
 * it can be checked against what is there, journalled, and taken back.
 */
public sealed interface Change {

  /** The change that takes this one back. */
  Change inverse();

  /** The same value of several papers, each with its own before and after. */
  sealed interface OfPapers<V> extends Change {
    List<Edit<V>> edits();
  }

  /** A value of one paper. */
  sealed interface OfPaper<V> extends Change {
    Edit<V> edit();
  }

  /** Papers put under, or taken from, one tag; the values say whether the paper carries it. */
  record TagPapers(String tag, List<Edit<Boolean>> edits) implements OfPapers<Boolean> {
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
  record SetStatus(List<Edit<ReadingStatus>> edits) implements OfPapers<ReadingStatus> {
    public SetStatus {
      edits = List.copyOf(edits);
    }

    @Override
    public Change inverse() {
      return new SetStatus(inverted(edits));
    }
  }

  /** Stars given or taken. */
  record SetStar(List<Edit<Boolean>> edits) implements OfPapers<Boolean> {
    public SetStar {
      edits = List.copyOf(edits);
    }

    @Override
    public Change inverse() {
      return new SetStar(inverted(edits));
    }
  }

  /** Ratings, 0 (none) to 5. */
  record SetRating(List<Edit<Integer>> edits) implements OfPapers<Integer> {
    public SetRating {
      edits = List.copyOf(edits);
    }

    @Override
    public Change inverse() {
      return new SetRating(inverted(edits));
    }
  }

  /** A paper's Markdown note; no note is null. */
  record EditNote(Edit<String> edit) implements OfPaper<String> {
    @Override
    public Change inverse() {
      return new EditNote(edit.inverse());
    }
  }

  /** The Markdown note that another reader of a paper has sent; none is null. */
  record EditSentNote(String sender, Edit<String> edit) implements OfPaper<String> {
    @Override
    public Change inverse() {
      return new EditSentNote(sender, edit.inverse());
    }
  }

  /**
   * The user's own value for one field, which wins over every digest; null leaves the field to the
   * digests. Values are text as {@code edit --set field=value} takes it.
   */
  record EditField(PaperField field, Edit<String> edit) implements OfPaper<String> {
    @Override
    public Change inverse() {
      return new EditField(field, edit.inverse());
    }
  }

  /** A paper's citation key. */
  record SetKey(Edit<String> edit) implements OfPaper<String> {
    @Override
    public Change inverse() {
      return new SetKey(edit.inverse());
    }
  }

  /** A highlight made (no before), changed, or removed (no after). */
  record EditHighlight(UUID highlight, Edit<Highlight> edit) implements OfPaper<Highlight> {
    @Override
    public Change inverse() {
      return new EditHighlight(highlight, edit.inverse());
    }
  }

  /** A reading list made (no name before), renamed, or taken away when empty (no name after). */
  record NameList(UUID list, @Nullable String before, @Nullable String after) implements Change {
    @Override
    public Change inverse() {
      return new NameList(list, after, before);
    }
  }

  /** Papers put on a reading list, moved or remarked on there, or taken off it. */
  record PlaceInList(UUID list, List<Edit<ListPlace>> edits) implements OfPapers<ListPlace> {
    public PlaceInList {
      edits = List.copyOf(edits);
    }

    @Override
    public Change inverse() {
      return new PlaceInList(list, inverted(edits));
    }
  }

  /** A search saved under a name, changed, or forgotten (no query after). */
  record SaveSearch(String name, @Nullable String before, @Nullable String after)
      implements Change {
    @Override
    public Change inverse() {
      return new SaveSearch(name, after, before);
    }
  }

  /** The pattern of citation keys for papers that come in; null for the usual one. */
  record SetKeyPattern(@Nullable String before, @Nullable String after) implements Change {
    @Override
    public Change inverse() {
      return new SetKeyPattern(after, before);
    }
  }

  /** Papers put into the trash or taken out of it; the values say whether they are in it. */
  record Trash(List<Edit<Boolean>> edits) implements OfPapers<Boolean> {
    public Trash {
      edits = List.copyOf(edits);
    }

    @Override
    public Change inverse() {
      return new Trash(inverted(edits));
    }
  }

  /** A paper added by hand; its fields are corrections. The values say whether it is there. */
  record AddByHand(Edit<Boolean> edit) implements OfPaper<Boolean> {
    @Override
    public Change inverse() {
      return new AddByHand(edit.inverse());
    }
  }

  /** A file linked to a paper, changed, or let go (no attachment after). */
  record Attach(UUID attachment, Edit<Attachment> edit) implements OfPaper<Attachment> {
    @Override
    public Change inverse() {
      return new Attach(attachment, edit.inverse());
    }
  }

  /**
   * Appearances that move from one paper to another, in a merge or in a split.
   *
   * @param survivor the paper whose successor changes: the one it is merged into, or null for none
   */
  record Regroup(long from, long to, List<Long> appearances, Edit<Long> survivor)
      implements Change {
    public Regroup {
      appearances = List.copyOf(appearances);
    }

    @Override
    public Change inverse() {
      return new Regroup(to, from, appearances, survivor.inverse());
    }
  }

  /** Whether two papers are known not to be the same; the smaller number first. */
  record Distinguish(long paper, long other, boolean before, boolean after) implements Change {
    @Override
    public Change inverse() {
      return new Distinguish(paper, other, after, before);
    }
  }

  /** The capture day as the user states it; null leaves it to the evidence. */
  record StateCapture(long digest, @Nullable PartialDate before, @Nullable PartialDate after)
      implements Change {
    @Override
    public Change inverse() {
      return new StateCapture(digest, after, before);
    }
  }

  /** Which reading of a digest's bytes counts; every reading is kept. */
  record ReadAgain(long digest, int before, int after) implements Change {
    @Override
    public Change inverse() {
      return new ReadAgain(digest, after, before);
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

  /** The numbers of the papers that the change names itself; a digest's papers are not named. */
  default LongStream touchedPapers() {
    return switch (this) {
      case OfPapers<?> c -> c.edits().stream().mapToLong(Edit::paper);
      case OfPaper<?> c -> LongStream.of(c.edit().paper());
      case Regroup c -> LongStream.of(c.from(), c.to());
      case Distinguish c -> LongStream.of(c.paper(), c.other());
      case Batch c -> c.changes().stream().flatMapToLong(Change::touchedPapers);
      default -> LongStream.empty();
    };
  }

  /** Whether nothing would be changed. */
  default boolean isEmpty() {
    return this instanceof OfPapers<?> c && c.edits().isEmpty();
  }

  private static <V> List<Edit<V>> inverted(List<Edit<V>> edits) {
    return edits.reversed().stream().map(Edit::inverse).toList();
  }
}
