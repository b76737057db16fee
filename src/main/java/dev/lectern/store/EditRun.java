package dev.lectern.store;

import dev.lectern.model.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Edits that follow each other and change the same value into the same, so that few statements
 * write many papers.
 *
 * @param first how many edits come before it
 * @param papers their numbers, in order
 */
record EditRun<V>(int first, @Nullable V before, @Nullable V after, List<Long> papers) {

  private static final int LONGEST = 1_000;

  static <V> List<EditRun<V>> of(List<Edit<V>> edits) {
    List<EditRun<V>> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= edits.size(); i++) {
      if (i == edits.size() || i - start == LONGEST || !alike(edits.get(start), edits.get(i))) {
        runs.add(of(start, edits.subList(start, i)));
        start = i;
      }
    }
    return runs;
  }

  private static <V> EditRun<V> of(int start, List<Edit<V>> edits) {
    Edit<V> one = edits.getFirst();
    return new EditRun<>(
        start, one.before(), one.after(), edits.stream().map(Edit::paper).toList());
  }

  private static boolean alike(Edit<?> one, Edit<?> other) {
    return Objects.equals(one.before(), other.before())
        && Objects.equals(one.after(), other.after());
  }

  /** The numbers as a JSON array, for {@link PaperNumbers#LISTED}. */
  String listed() {
    return papers.toString();
  }
}
