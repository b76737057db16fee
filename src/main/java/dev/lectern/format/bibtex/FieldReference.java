package dev.lectern.format.bibtex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value, or one part of a list, that stands in another entry: {@code xdata=people-author-2} (the
 * manual of Biber, "granular XDATA").
 *
 * @param key of the entry where it stands
 * @param field where it stands there
 * @param index which part of that field, from 1; 0 for the field as it is
 */
record FieldReference(String key, String field, int index) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*+\"?xdata\\s*+=\\s*+(\\S+)-([a-z]++)(?:-(\\d{1,4}+))?\"?\\s*+",
          Pattern.CASE_INSENSITIVE);

  /** Whether a value may hold references; a quick look. */
  static boolean mayBeIn(String value) {
    int sign = value.indexOf('=');
    return sign >= 0 && value.toLowerCase(Locale.ROOT).contains("xdata");
  }

  static Optional<FieldReference> parse(String part) {
    Matcher found = WRITTEN.matcher(part);
    if (!mayBeIn(part) || !found.matches()) {
      return Optional.empty();
    }
    int index = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
    return Optional.of(
        new FieldReference(found.group(1), found.group(2).toLowerCase(Locale.ROOT), index));
  }

  /** What stands there; null where nothing does. */
  @Nullable String in(Map<String, String> fields) {
    String whole = fields.get(field);
    if (whole == null || index == 0) {
      return whole;
    }
    List<String> parts = TexParts.splitAtAnd(whole);
    return index <= parts.size() ? parts.get(index - 1).strip() : null;
  }

  @Override
  public String toString() {
    return key + "-" + field + (index == 0 ? "" : "-" + index);
  }
}
