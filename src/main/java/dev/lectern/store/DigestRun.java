package dev.lectern.store;

import dev.lectern.model.Origin;
import java.util.List;
import java.util.function.Function;

/** A digest that was brought in within a transaction that somebody else ends. */
record DigestRun<T>(Imported<T> imported, List<Done> done) {

  static <T> DigestRun<T> of(Sql sql, Origin by, Function<ImportSession, T> work) {
    ImportSession session = new ImportSession(sql);
    T value = work.apply(session);
    return session
        .finish(by)
        .map(
            f ->
                new DigestRun<>(
                    new Imported<>(value, f.digest(), f.contradictions()),
                    List.of(new Done(f.commit(), f.touched()))))
        .orElseGet(() -> new DigestRun<>(new Imported<>(value, null, List.of()), List.of()));
  }
}
