package dev.lectern.cli;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import java.util.List;
import java.util.stream.LongStream;

/** How many papers a change touches, and how that is said. */
final class Counts {

  private Counts() {}

  /** {@code 1 paper}, {@code 12 papers}. */
  static String papers(Change change) {
    return of(touched(change).distinct().count(), "paper");
  }

  static String of(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  private static LongStream touched(Change change) {
    return switch (change) {
      case Change.TagPapers(var tag, var edits) -> ids(edits);
      case Change.SetStatus(var edits) -> ids(edits);
      case Change.SetStar(var edits) -> ids(edits);
      case Change.SetRating(var edits) -> ids(edits);
      case Change.EditNote(var edit) -> LongStream.of(edit.paper());
      case Change.EditField(var field, var edit) -> LongStream.of(edit.paper());
      case Change.SetKey(var edit) -> LongStream.of(edit.paper());
      case Change.EditHighlight(var highlight, var edit) -> LongStream.of(edit.paper());
      case Change.Batch(var changes) -> changes.stream().flatMapToLong(Counts::touched);
      case Change.ColorTag color -> LongStream.empty();
      case Change.ImportDigest digest -> LongStream.empty();
      case Change.RemoveDigest digest -> LongStream.empty();
    };
  }

  private static <V> LongStream ids(List<Edit<V>> edits) {
    return edits.stream().mapToLong(Edit::paper);
  }
}
