package dev.lectern.store.crash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a library should hold after the steps that were acknowledged. */
final class Expected {

  private final Map<String, String> values = new TreeMap<>();
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  private record Step(String key, @Nullable String before, String after) {}

  Map<String, String> values() {
    return Map.copyOf(values);
  }

  Expected copy() {
    Expected copy = new Expected();
    copy.values.putAll(values);
    copy.done.addAll(done);
    copy.undone.addAll(undone);
    return copy;
  }

  /** Takes one step that the worker announced, such as {@code note:3} and its text. */
  void take(String what, String value) {
    switch (what) {
      case "undo" -> {
        Step step = done.pollLast();
        if (step != null) {
          put(step.key(), step.before());
          undone.addLast(step);
        }
      }
      case "redo" -> {
        Step step = undone.pollLast();
        if (step != null) {
          put(step.key(), step.after());
          done.addLast(step);
        }
      }
      default -> {
        if (!what.startsWith("copy:") && !what.startsWith("new:") && !value.equals("0")) {
          done.addLast(new Step(what, values.get(what), value));
          undone.clear();
          put(what, value);
        }
      }
    }
  }

  private void put(String key, @Nullable String value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }
}
