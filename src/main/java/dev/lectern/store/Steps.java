package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Makes, takes back and makes again the steps of one origin, in the writer's transaction. */
final class Steps {

  /** How long a pause in typing may be for the note to stay in one undoable step. */
  private static final long TYPING_MILLIS = 10 * 60_000;

  private final Sql sql;
  private final Origin origin;
  private final Journal journal;
  private final Instant now = Instant.now();

  Steps(Sql sql, Origin origin) {
    this.sql = sql;
    this.origin = origin;
    this.journal = new Journal(sql);
  }

  /** Makes a change; typing goes on with the step before. */
  Done make(Change change) {
    Editor editor = applied(change);
    Optional<Commit> extended =
        change instanceof Change.EditNote note
            ? journal.extendNote(note, origin, now, TYPING_MILLIS)
            : Optional.empty();
    return new Done(extended.orElseGet(() -> journal.add(change, origin, now)), editor.touched());
  }

  /** Takes back up to so many steps, newest first. */
  List<Done> takeBack(int steps) {
    return repeat(steps, () -> journal.lastDone(origin), this::takenBack);
  }

  /** Makes again up to so many that were taken back, last taken back first. */
  List<Done> makeAgain(int steps) {
    return repeat(steps, () -> journal.lastUndone(origin), this::madeAgain);
  }

  private Done takenBack(long step) {
    Change inverse = journal.change(step).inverse();
    Editor editor = applied(inverse);
    return new Done(journal.markUndone(step, inverse, origin, now), editor.touched());
  }

  private Done madeAgain(long step) {
    Change again = journal.change(step);
    Editor editor = applied(again);
    return new Done(journal.markRedone(step, again, origin, now), editor.touched());
  }

  private Editor applied(Change change) {
    Editor editor = new Editor(sql);
    ChangeKinds.apply(change, editor);
    return editor;
  }

  private static List<Done> repeat(
      int times, Supplier<OptionalLong> next, LongFunction<Done> step) {
    List<Done> all = new ArrayList<>();
    OptionalLong number = times > 0 ? next.get() : OptionalLong.empty();
    while (number.isPresent()) {
      all.add(step.apply(number.getAsLong()));
      number = all.size() < times ? next.get() : OptionalLong.empty();
    }
    return all;
  }
}
