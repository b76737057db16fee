package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which kind of edit each change is, and each part of a step. */
final class ChangeKinds {

  private static final AddByHandKind ADD_BY_HAND = new AddByHandKind();
  private static final AttachKind ATTACH = new AttachKind();
  private static final ColorTagKind COLOR_TAG = new ColorTagKind();
  private static final DistinguishKind DISTINGUISH = new DistinguishKind();
  private static final EditFieldKind EDIT_FIELD = new EditFieldKind();
  private static final EditHighlightKind EDIT_HIGHLIGHT = new EditHighlightKind();
  private static final EditNoteKind EDIT_NOTE = new EditNoteKind();
  private static final EditSentNoteKind EDIT_SENT_NOTE = new EditSentNoteKind();
  private static final ImportDigestKind IMPORT_DIGEST = new ImportDigestKind();
  private static final NameListKind NAME_LIST = new NameListKind();
  private static final PlaceInListKind PLACE_IN_LIST = new PlaceInListKind();
  private static final ReadAgainKind READ_AGAIN = new ReadAgainKind();
  private static final RegroupKind REGROUP = new RegroupKind();
  private static final RemoveDigestKind REMOVE_DIGEST = new RemoveDigestKind();
  private static final SaveSearchKind SAVE_SEARCH = new SaveSearchKind();
  private static final SetKeyKind SET_KEY = new SetKeyKind();
  private static final SetKeyPatternKind SET_KEY_PATTERN = new SetKeyPatternKind();
  private static final SetRatingKind SET_RATING = new SetRatingKind();
  private static final SetStarKind SET_STAR = new SetStarKind();
  private static final SetStatusKind SET_STATUS = new SetStatusKind();
  private static final StateCaptureKind STATE_CAPTURE = new StateCaptureKind();
  private static final TagPapersKind TAG_PAPERS = new TagPapersKind();
  private static final TrashKind TRASH = new TrashKind();

  private static final Map<String, ChangeKind<?>> BY_CODE = byCode();

  private ChangeKinds() {}

  /** A change with what its kind can do with it. */
  private record Single<C extends Change>(ChangeKind<C> kind, C change) {

    Part encoded() {
      return kind.encode(change);
    }

    void apply(Editor editor) {
      kind.apply(change, editor);
    }

    boolean changesTitles() {
      return kind.changesTitles(change);
    }
  }

  /** The changes that are one edit each, in order; a batch has several. */
  private static List<Single<?>> singles(Change change) {
    return switch (change) {
      case Change.Batch c -> c.changes().stream().flatMap(each -> singles(each).stream()).toList();
      case Change.AddByHand c -> List.of(new Single<>(ADD_BY_HAND, c));
      case Change.Attach c -> List.of(new Single<>(ATTACH, c));
      case Change.ColorTag c -> List.of(new Single<>(COLOR_TAG, c));
      case Change.Distinguish c -> List.of(new Single<>(DISTINGUISH, c));
      case Change.EditField c -> List.of(new Single<>(EDIT_FIELD, c));
      case Change.EditHighlight c -> List.of(new Single<>(EDIT_HIGHLIGHT, c));
      case Change.EditNote c -> List.of(new Single<>(EDIT_NOTE, c));
      case Change.EditSentNote c -> List.of(new Single<>(EDIT_SENT_NOTE, c));
      case Change.ImportDigest c -> List.of(new Single<>(IMPORT_DIGEST, c));
      case Change.NameList c -> List.of(new Single<>(NAME_LIST, c));
      case Change.PlaceInList c -> List.of(new Single<>(PLACE_IN_LIST, c));
      case Change.ReadAgain c -> List.of(new Single<>(READ_AGAIN, c));
      case Change.Regroup c -> List.of(new Single<>(REGROUP, c));
      case Change.RemoveDigest c -> List.of(new Single<>(REMOVE_DIGEST, c));
      case Change.SaveSearch c -> List.of(new Single<>(SAVE_SEARCH, c));
      case Change.SetKey c -> List.of(new Single<>(SET_KEY, c));
      case Change.SetKeyPattern c -> List.of(new Single<>(SET_KEY_PATTERN, c));
      case Change.SetRating c -> List.of(new Single<>(SET_RATING, c));
      case Change.SetStar c -> List.of(new Single<>(SET_STAR, c));
      case Change.SetStatus c -> List.of(new Single<>(SET_STATUS, c));
      case Change.StateCapture c -> List.of(new Single<>(STATE_CAPTURE, c));
      case Change.TagPapers c -> List.of(new Single<>(TAG_PAPERS, c));
      case Change.Trash c -> List.of(new Single<>(TRASH, c));
    };
  }

  private static Map<String, ChangeKind<?>> byCode() {
    Map<String, ChangeKind<?>> all = new HashMap<>();
    for (ChangeKind<?> kind :
        List.of(
            ADD_BY_HAND,
            ATTACH,
            COLOR_TAG,
            DISTINGUISH,
            EDIT_FIELD,
            EDIT_HIGHLIGHT,
            EDIT_NOTE,
            EDIT_SENT_NOTE,
            IMPORT_DIGEST,
            NAME_LIST,
            PLACE_IN_LIST,
            READ_AGAIN,
            REGROUP,
            REMOVE_DIGEST,
            SAVE_SEARCH,
            SET_KEY,
            SET_KEY_PATTERN,
            SET_RATING,
            SET_STAR,
            SET_STATUS,
            STATE_CAPTURE,
            TAG_PAPERS,
            TRASH)) {
      kind.codes().forEach(code -> all.put(code, kind));
    }
    return all;
  }

  /** The parts of a step that makes this change. */
  static List<Part> encode(Change change) {
    List<Part> parts = new ArrayList<>();
    singles(change).forEach(single -> parts.add(single.encoded()));
    return parts;
  }

  /** The change that the parts say; empty where one is of a kind or version unknown here. */
  static Optional<Change> decode(List<Part> parts) {
    List<Change> changes = new ArrayList<>();
    for (Part part : parts) {
      Optional<Change> change = decode(part);
      if (change.isEmpty()) {
        return Optional.empty();
      }
      changes.add(change.get());
    }
    return Optional.of(changes.size() == 1 ? changes.getFirst() : new Change.Batch(changes));
  }

  private static Optional<Change> decode(Part part) {
    ChangeKind<?> kind = BY_CODE.get(part.kind());
    if (kind == null || !part.isOfThisVersion()) {
      return Optional.empty();
    }
    part.checkHead();
    try {
      return Optional.of(kind.decode(part));
    } catch (UnknownChangeException ofANewerLectern) {
      return Optional.empty();
    }
  }

  /** Writes a change into the tables. */
  static void apply(Change change, Editor editor) {
    singles(change).forEach(single -> single.apply(editor));
  }

  /** What a part did; empty for a code that is no kind of edit. */
  static Optional<String> tell(ToldPart part) {
    return Optional.ofNullable(BY_CODE.get(part.kind())).map(kind -> kind.tell(part));
  }

  /** Whether papers come, go or move among digests by a change. */
  static boolean movesDigests(Change change) {
    return singles(change).stream().anyMatch(single -> single.kind().movesDigests());
  }

  /** Whether the order of titles may become another by a change. */
  static boolean changesTitles(Change change) {
    return singles(change).stream().anyMatch(Single::changesTitles);
  }
}
