package dev.lectern.format.ris;

import dev.lectern.format.NameText;
import dev.lectern.format.ris.RisRecord.Field;
import dev.lectern.model.PersonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record's fields while they are taken out one by one; what is left at the end is kept as is. */
final class RisTaken {

  private final Map<String, List<Field>> fields;
  private final Map<String, StringBuilder> extra = new LinkedHashMap<>();

  RisTaken(Map<String, List<Field>> fields) {
    this.fields = fields;
  }

  boolean has(String tag) {
    return fields.containsKey(tag);
  }

  /** The first value, which stays. */
  @Nullable String first(String tag) {
    return has(tag) ? fields.get(tag).getFirst().text() : null;
  }

  /** All fields of a tag, taken out. */
  List<Field> takeAll(String tag) {
    List<Field> all = fields.remove(tag);
    return all == null ? List.of() : all;
  }

  /** All values of a tag, each on one line, taken out. */
  List<String> all(String tag) {
    return takeAll(tag).stream().map(Field::text).toList();
  }

  /** The first field, taken out. */
  @Nullable Field takeField(String tag) {
    List<Field> all = fields.get(tag);
    if (all == null) {
      return null;
    }
    Field first = all.removeFirst();
    if (all.isEmpty()) {
      fields.remove(tag);
    }
    return first;
  }

  /** The first value, taken out; others that say the same go with it. */
  @Nullable String take(String tag) {
    Field first = takeField(tag);
    if (first == null) {
      return null;
    }
    String text = first.text();
    drop(tag, text);
    return text;
  }

  /** The first value of the first of these tags, taken out of all of them. */
  @Nullable String firstOf(List<String> tags) {
    for (String tag : tags) {
      String value = take(tag);
      if (value != null) {
        tags.forEach(other -> drop(other, value));
        return value;
      }
    }
    return null;
  }

  /** Makes the first value of a tag that of a variable, unless the variable is there already. */
  void move(String tag, String variable) {
    if (!extra.containsKey(variable)) {
      String value = take(tag);
      if (value != null) {
        put(variable, value);
      }
    }
  }

  /** The same, but for a value that only says again what is known. */
  void moveUnless(String tag, String variable, @Nullable String known) {
    if (known != null) {
      drop(tag, known);
      move(tag, variable);
      StringBuilder moved = extra.get(variable);
      drop(tag, moved == null ? known : moved.toString());
    }
  }

  /** Adds a value, on a line of its own behind one that is there. */
  void put(String name, String value) {
    StringBuilder lines = extra.computeIfAbsent(name, n -> new StringBuilder());
    lines.append(lines.isEmpty() ? "" : "\n").append(value);
  }

  void putNames(String variable, List<PersonName> names) {
    if (!names.isEmpty()) {
      extra.put(variable, new StringBuilder(NameText.of(names)));
    }
  }

  /** The variables, then all that nobody took, by tag. */
  Map<String, String> extra() {
    fields.remove("TY");
    fields.forEach(
        (tag, left) ->
            left.forEach(
                field ->
                    field
                        .block()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> put("ris:" + tag, line))));
    Map<String, String> all = new LinkedHashMap<>();
    extra.forEach((name, lines) -> all.put(name, lines.toString()));
    return all;
  }

  private void drop(String tag, String value) {
    List<Field> all = fields.get(tag);
    if (all != null) {
      all.removeIf(field -> field.text().equals(value));
      if (all.isEmpty()) {
        fields.remove(tag);
      }
    }
  }
}
