package dev.lectern.format.csl;

import dev.lectern.format.LooseDate;
import dev.lectern.model.PartialDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A date of CSL-JSON: a day, a range, a season, something about a year, or words.
 *
 * @param parts one or two lists of year, month and day; empty where there are only words
 * @param season 1 to 4, or 0
 * @param words what is no date in parts; empty where there are parts
 */
record CslDate(List<List<Integer>> parts, int season, boolean circa, String words) {

  // EDTF (ISO 8601-2, level 1) with "~" for about; months 21 to 24 are seasons.
  private static final Pattern EDTF = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(~?)");
  private static final Pattern NUMBER = Pattern.compile("\\s*(-?\\d{1,6})(?:\\.0*)?\\s*");
  private static final int FIRST_SEASON = 21;

  /** The date of a JSON value; empty where it says nothing. */
  static Optional<CslDate> read(@Nullable Object value) {
    if (value instanceof String words) {
      return words.isBlank() ? Optional.empty() : Optional.of(ofText(words.strip()));
    }
    if (!(value instanceof Map<?, ?> members)) {
      return Optional.empty();
    }
    List<List<Integer>> parts = parts(members.get("date-parts"));
    if (parts.isEmpty()) {
      return words(members).map(CslDate::ofText);
    }
    int season = number(members.get("season")).orElse(0);
    boolean circa = members.get("circa") != null && !isFalse(members.get("circa"));
    return Optional.of(
        new CslDate(
            parts, season > FIRST_SEASON - 1 ? season - FIRST_SEASON + 1 : season, circa, ""));
  }

  /** The date that {@link #text} wrote, or any words. */
  static CslDate ofText(String text) {
    List<List<Integer>> parts = new ArrayList<>();
    boolean circa = false;
    int season = 0;
    for (String side : text.split("/", -1)) {
      Matcher edtf = EDTF.matcher(side);
      if (!edtf.matches() || parts.size() == 2) {
        return loose(text);
      }
      List<Integer> date = new ArrayList<>(List.of(Integer.valueOf(edtf.group(1))));
      int month = edtf.group(2) == null ? 0 : Integer.parseInt(edtf.group(2));
      if (month >= FIRST_SEASON && month < FIRST_SEASON + 4) {
        season = month - FIRST_SEASON + 1;
      } else if (month > 0) {
        date.add(month);
        Optional.ofNullable(edtf.group(3)).map(Integer::valueOf).ifPresent(date::add);
      }
      circa |= !edtf.group(4).isEmpty();
      parts.add(date);
    }
    return new CslDate(parts, season, circa, "");
  }

  static CslDate of(PartialDate date) {
    return ofText(date.toString());
  }

  /** Its start as far as a paper's date can say it. */
  Optional<PartialDate> start() {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    int year = part(0);
    if (year < 1 || year > 9999) {
      return Optional.empty();
    }
    int month = part(1) > 12 ? 0 : Math.max(part(1), 0);
    try {
      return Optional.of(new PartialDate(year, month, month == 0 ? 0 : Math.max(part(2), 0)));
    } catch (DateTimeException noSuchDay) {
      return Optional.of(new PartialDate(year, month, 0));
    }
  }

  /** As the text of a variable. */
  String text() {
    if (parts.isEmpty()) {
      return words;
    }
    String about = circa ? "~" : "";
    return parts.stream().map(date -> edtf(date) + about).collect(Collectors.joining("/"));
  }

  /** As the schema has it. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (parts.isEmpty()) {
      members.put("literal", words);
      return members;
    }
    members.put("date-parts", parts);
    if (season > 0) {
      members.put("season", season);
    }
    if (circa) {
      members.put("circa", true);
    }
    return members;
  }

  private int part(int i) {
    return parts.getFirst().size() > i ? parts.getFirst().get(i) : 0;
  }

  private String edtf(List<Integer> date) {
    int year = date.getFirst();
    StringBuilder out =
        new StringBuilder(String.format(Locale.ROOT, year < 0 ? "%05d" : "%04d", year));
    date.stream().skip(1).forEach(n -> out.append(String.format(Locale.ROOT, "-%02d", n)));
    return out.append(season > 0 && date.size() == 1 ? "-2" + season : "").toString();
  }

  /** Days that others write in their own way, else words. */
  private static CslDate loose(String text) {
    return LooseDate.parse(text)
        .filter(PartialDate::hasYear)
        .filter(_ -> text.length() <= "2005-10-12T00:00:00.000Z".length())
        .map(CslDate::of)
        .orElseGet(() -> new CslDate(List.of(), 0, false, text));
  }

  private static Optional<String> words(Map<?, ?> members) {
    for (String name : List.of("raw", "literal")) {
      if (members.get(name) instanceof String words && !words.isBlank()) {
        return Optional.of(words.strip());
      }
    }
    return Optional.empty();
  }

  private static List<List<Integer>> parts(@Nullable Object value) {
    if (!(value instanceof List<?> dates)) {
      return List.of();
    }
    return dates.stream()
        .limit(2)
        .map(date -> date instanceof List<?> numbers ? numbers(numbers) : List.<Integer>of())
        .filter(date -> !date.isEmpty())
        .toList();
  }

  /** The numbers up to the first that is none; {@code 0} stands for an unknown month. */
  private static List<Integer> numbers(List<?> values) {
    List<Integer> numbers = new ArrayList<>();
    IntStream.range(0, Math.min(values.size(), 3))
        .mapToObj(i -> number(values.get(i)))
        .takeWhile(n -> n.isPresent() && n.get() != 0)
        .forEach(n -> numbers.add(n.orElseThrow()));
    return numbers;
  }

  private static Optional<Integer> number(@Nullable Object value) {
    Matcher number = NUMBER.matcher(value == null ? "" : value.toString());
    return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
  }

  private static boolean isFalse(@Nullable Object value) {
    return List.of("false", "0", "").contains(String.valueOf(value));
  }
}
