package dev.lectern.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The unreadable values that an open library has met while it showed what is readable. */
final class Damage {

  /** So many are remembered; the first of them says what is to be done. */
  private static final int MOST = 1_000;

  private final Set<Unreadable> met = ConcurrentHashMap.newKeySet();
  private final List<Consumer<Unreadable>> listeners = new CopyOnWriteArrayList<>();

  void add(Unreadable found) {
    if (met.size() < MOST && met.add(found)) {
      listeners.forEach(listener -> listener.accept(found));
    }
  }

  List<Unreadable> met() {
    return List.copyOf(met);
  }

  /** Tells of what was met so far and of what will be; returns what ends it. */
  Runnable tell(Consumer<Unreadable> listener) {
    listeners.add(listener);
    met.forEach(listener);
    return () -> listeners.remove(listener);
  }
}
