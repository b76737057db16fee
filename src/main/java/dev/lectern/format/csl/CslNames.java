package dev.lectern.format.csl;

import dev.lectern.model.PersonName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names as CSL-JSON has them, in their parts or as a literal. */
final class CslNames {

  private CslNames() {}

  /** The names of a list; what is no name is passed over. */
  static List<PersonName> read(@Nullable Object value) {
    List<PersonName> names = new ArrayList<>();
    if (value instanceof List<?> items) {
      for (Object item : items) {
        PersonName name = item instanceof Map<?, ?> parts ? name(parts) : literal(item);
        if (!name.display().isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  static List<Map<String, @Nullable Object>> print(List<PersonName> names) {
    return names.stream().map(CslNames::print).toList();
  }

  private static PersonName name(Map<?, ?> parts) {
    String literal = text(parts.get("literal"));
    String family = text(parts.get("family"));
    if (!literal.isEmpty() && family.isEmpty()) {
      return literal(literal);
    }
    String particle =
        String.join(
                " ",
                Stream.of("dropping-particle", "non-dropping-particle")
                    .map(part -> text(parts.get(part)))
                    .filter(part -> !part.isEmpty())
                    .toList())
            .strip();
    boolean split = particle.isEmpty() && !"false".equals(text(parts.get("parse-names")));
    int start = split ? familyStart(family) : 0;
    return new PersonName(
        text(parts.get("given")),
        start > 0 ? family.substring(0, start).strip() : particle,
        family.substring(start),
        text(parts.get("suffix")));
  }

  /** Citation processors take small words in front of a family name for its particle. */
  private static int familyStart(String family) {
    int start = 0;
    int space = family.indexOf(' ');
    while (space > start && Character.isLowerCase(family.codePointAt(start))) {
      start = space + 1;
      space = family.indexOf(' ', start);
    }
    return start;
  }

  private static Map<String, @Nullable Object> print(PersonName name) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    if (name.given().isEmpty() && name.particle().isEmpty() && name.suffix().isEmpty()) {
      parts.put("literal", name.family());
      return parts;
    }
    put(parts, "family", name.family());
    put(parts, "given", name.given());
    put(parts, "non-dropping-particle", name.particle());
    put(parts, "suffix", name.suffix());
    if (name.particle().isEmpty() && familyStart(name.family()) > 0) {
      parts.put("parse-names", false);
    }
    return parts;
  }

  private static void put(Map<String, @Nullable Object> parts, String part, String value) {
    if (!value.isEmpty()) {
      parts.put(part, value);
    }
  }

  private static PersonName literal(@Nullable Object value) {
    return new PersonName("", "", text(value), "");
  }

  private static String text(@Nullable Object value) {
    return value == null || value instanceof Map || value instanceof List
        ? ""
        : value.toString().strip();
  }
}
