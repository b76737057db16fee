package dev.lectern.settings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Preferences as their file has them: any may be absent, and one of the wrong kind is damage. */
final class StoredPreferences {

  private StoredPreferences() {}

  static Preferences of(Map<String, @Nullable Object> stored) {
    return new Preferences(
        get(stored, "theme", StoredPreferences::theme, Theme.SYSTEM),
        stored.get("window") == null ? null : window(stored.get("window")),
        get(stored, "splits", all -> named(all, StoredPreferences::places), Map.of()),
        get(stored, "folded", StoredPreferences::names, Set.of()),
        get(stored, "choices", all -> named(all, one -> as(String.class, one)), Map.of()));
  }

  private static <T> T get(
      Map<String, @Nullable Object> stored, String name, Function<Object, T> read, T otherwise) {
    Object value = stored.get(name);
    return value == null ? otherwise : read.apply(value);
  }

  private static Theme theme(Object stored) {
    return Theme.valueOf(as(String.class, stored).toUpperCase(Locale.ROOT));
  }

  private static WindowPlace window(@Nullable Object stored) {
    Map<?, ?> place = as(Map.class, stored);
    return new WindowPlace(
        number(place.get("x")),
        number(place.get("y")),
        number(place.get("width")),
        number(place.get("height")),
        Objects.equals(place.get("maximized"), true));
  }

  private static List<Double> places(@Nullable Object stored) {
    List<?> places = as(List.class, stored);
    return places.stream().map(StoredPreferences::number).toList();
  }

  private static Set<String> names(Object stored) {
    Set<String> names = new HashSet<>();
    List<?> all = as(List.class, stored);
    for (Object name : all) {
      names.add(as(String.class, name));
    }
    return names;
  }

  private static <T> Map<String, T> named(Object stored, Function<@Nullable Object, T> read) {
    Map<String, T> values = new HashMap<>();
    Map<?, ?> all = as(Map.class, stored);
    for (Map.Entry<?, ?> entry : all.entrySet()) {
      values.put(as(String.class, entry.getKey()), read.apply(entry.getValue()));
    }
    return values;
  }

  private static double number(@Nullable Object stored) {
    return as(Number.class, stored).doubleValue();
  }

  private static <T> T as(Class<T> kind, @Nullable Object stored) {
    if (!kind.isInstance(stored)) {
      throw new IllegalArgumentException(stored + " is of no use here");
    }
    return kind.cast(stored);
  }
}
