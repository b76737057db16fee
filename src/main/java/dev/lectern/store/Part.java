package dev.lectern.store;

import dev.lectern.model.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One part of a step as the journal keeps it, a batch has several: a kind with a version, a head of
 * JSON, and a row for each thing that was touched. What was written once can be read for ever.
 */
record Part(String kind, int version, String head, List<Thing> things) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  /** The version that all kinds have so far. */
  private static final int VERSION = 1;

  /** One touched value, as text; null stands for none. */
  record Thing(long paper, @Nullable String before, @Nullable String after) {}

  /** A part that touches no paper. */
  static Part of(String kind, String head) {
    return new Part(kind, VERSION, head, List.of());
  }

  /** A part with an edit a paper, whose values become text by {@code text}. */
  static <V> Part of(String kind, String head, List<Edit<V>> edits, Function<V, String> text) {
    List<Thing> things = new ArrayList<>(edits.size());
    for (Edit<V> edit : edits) {
      things.add(new Thing(edit.paper(), mapped(edit.before(), text), mapped(edit.after(), text)));
    }
    return new Part(kind, VERSION, head, things);
  }

  static <V> Part of(String kind, String head, Edit<V> edit, Function<V, String> text) {
    return of(kind, head, List.of(edit), text);
  }

  /** A head from names and values in turn, in this order; null is kept as such. */
  static String head(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> head = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      head.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return JSON.writeValueAsString(head);
  }

  /** Whether this Lectern can know what the part says. */
  boolean isOfThisVersion() {
    return version == VERSION;
  }

  /** Fails where the head is no JSON, for then the part is damaged whatever its kind needs. */
  void checkHead() {
    json();
  }

  JsonNode json() {
    return JSON.readTree(head);
  }

  /** A text of the head; fails where there is none. */
  String text(String name) {
    return json().get(name).asString();
  }

  /** A number of the head; fails where there is none. */
  long number(String name) {
    return json().get(name).asLong();
  }

  /** A text of the head, or null. */
  @Nullable String textOrNull(String name) {
    JsonNode json = json();
    return json.hasNonNull(name) ? json.get(name).asString() : null;
  }

  <V> List<Edit<V>> edits(Function<String, V> read) {
    List<Edit<V>> edits = new ArrayList<>(things.size());
    for (Thing thing : things) {
      edits.add(
          new Edit<>(thing.paper(), mapped(thing.before(), read), mapped(thing.after(), read)));
    }
    return edits;
  }

  /** The edit of a part that has just one. */
  <V> Edit<V> edit(Function<String, V> read) {
    return this.<V>edits(read).getFirst();
  }

  private static <A, B> @Nullable B mapped(@Nullable A value, Function<A, B> map) {
    return value == null ? null : map.apply(value);
  }
}
