package dev.lectern.format.csl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of an entry while they are taken out one by one. */
final class CslMembers {

  private final Map<String, Object> members = new LinkedHashMap<>();

  CslMembers(Map<String, @Nullable Object> json) {
    json.forEach(
        (name, value) -> {
          if (value != null) {
            members.put(name, value);
          }
        });
  }

  /** The text of a value: also of a number, and of a list of texts as Crossref has them. */
  static @Nullable String textOf(@Nullable Object value) {
    return switch (value) {
      case String text -> text.isBlank() ? null : text;
      case CslJson.Numeral number -> number.text();
      case List<?> items
          when !items.isEmpty() && items.stream().allMatch(String.class::isInstance) ->
          textOf(items.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      case null, default -> null;
    };
  }

  @Nullable Object get(String name) {
    return members.get(name);
  }

  /** The value, taken out. */
  @Nullable Object take(String name) {
    return members.remove(name);
  }

  /** The text of a member, which stays. */
  @Nullable String peek(String name) {
    return textOf(members.get(name));
  }

  /** The text of a member, taken out; what is no text stays. */
  @Nullable String text(String name) {
    String text = peek(name);
    if (text != null) {
      members.remove(name);
    }
    return text;
  }

  String orEmpty(String name) {
    return Objects.requireNonNullElse(text(name), "");
  }

  /** The text of the first of these that has one. */
  @Nullable String firstOf(String name, String other) {
    String text = text(name);
    return text != null ? text : text(other);
  }

  void put(String name, Object value) {
    members.put(name, value);
  }

  void putIfAbsent(String name, Object value) {
    members.putIfAbsent(name, value);
  }

  /** What nobody took; empty texts say nothing. */
  Map<String, Object> rest() {
    members.values().removeIf(value -> value instanceof String text && text.isBlank());
    return members;
  }
}
