package dev.lectern.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the window that is made when it is first wanted, at the latest behind the list. */
final class Part<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  Part(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T part = made;
    if (part == null) {
      part = maker.get();
      made = part;
    }
    return part;
  }

  /** Tells the part something, unless nobody has wanted it yet. */
  void ifMade(Consumer<? super T> news) {
    if (made != null) {
      news.accept(made);
    }
  }

  /** Asks the part something; empty where nobody has wanted it yet. */
  <R> Optional<R> ifMadeGet(Function<? super T, R> question) {
    return Optional.ofNullable(made).map(question);
  }
}
