package dev.lectern.format.bibtex;

import dev.lectern.model.PartialDate;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something appeared, out of {@code date} (EDTF) or {@code year}, {@code month}, {@code day}.
 *
 * @param date as far as it can be told
 * @param exact whether the date says all that the fields say
 */
record EntryDate(@Nullable PartialDate date, boolean exact) {

  /** The fields that tell it. */
  static final List<String> FIELDS = List.of("date", "year", "month", "day");

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(.*)", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?![\\dXxu])");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
  static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** The date of an entry that has one of the fields. */
  static EntryDate of(Map<String, String> fields) {
    String date = fields.get("date");
    if (date != null) {
      return ofEdtf(date.indexOf('\\') < 0 ? date.strip() : TexText.unicode(date));
    }
    String year = fields.get("year");
    String month = fields.get("month");
    if (year == null) {
      return new EntryDate(null, month == null);
    }
    return ofParts(TexText.unicode(year), month, fields.get("day"));
  }

  /** The start of a date or of a range of dates. */
  static EntryDate ofEdtf(String text) {
    int slash = text.indexOf('/');
    String first = slash > 0 ? text.substring(0, slash) : text;
    Matcher iso = ISO.matcher(first.strip());
    if (!iso.matches()) {
      return ofParts(text, null, null);
    }
    int month = number(iso.group(2));
    int day = number(iso.group(3));
    PartialDate found = date(number(iso.group(1)), month > 12 ? 0 : month, month > 12 ? 0 : day);
    if (found == null || iso.group(4).startsWith("X") || iso.group(4).startsWith("u")) {
      return new EntryDate(found, false);
    }
    boolean padded = found.toString().equals(text.strip());
    return new EntryDate(found, padded);
  }

  private static EntryDate ofParts(
      String yearText, @Nullable String monthTex, @Nullable String dayTex) {
    Matcher year = YEAR.matcher(yearText);
    if (!year.find()) {
      return new EntryDate(null, false);
    }
    boolean exactYear = yearText.strip().length() == 4;
    if (!exactYear && monthTex == null && ISO.matcher(yearText).matches() && isIso(yearText)) {
      return new EntryDate(ofEdtf(yearText).date(), false);
    }
    String monthText = monthTex == null ? "" : TexText.unicode(monthTex).toLowerCase(Locale.ROOT);
    int month = month(monthText);
    boolean beside = monthText.chars().anyMatch(Character::isLetter);
    int inMonth = dayTex != null ? day(TexText.unicode(dayTex)) : beside ? day(monthText) : 0;
    int value = Integer.parseInt(year.group(1));
    PartialDate whole = date(value, month, month == 0 ? 0 : inMonth);
    PartialDate found = whole == null ? date(value, month, 0) : whole;
    boolean exact = exactYear && found != null && (monthTex == null || isExact(monthText, found));
    return new EntryDate(found, exact && whole != null);
  }

  private static boolean isIso(String text) {
    return text.strip().matches("\\d{4}-\\d{2}(?:-\\d{2})?(?:[/T].*)?");
  }

  /** Whether a month's text is nothing but the month, and perhaps the day. */
  private static boolean isExact(String text, PartialDate date) {
    if (date.month() == 0) {
      return false;
    }
    if (text.matches("\\d{1,2}")) {
      return true;
    }
    return text.matches("(?:\\d{1,2}[ .,–-]*)?[a-z]{3,9}\\.?(?:[ .,]*\\d{1,2})?")
        && MonthNames.isEnglish(text.replaceAll("[^a-z]", ""));
  }

  private static int month(String text) {
    String name = text.replaceAll("^[^a-z]+", "");
    if (name.length() >= 3) {
      int at = MONTHS.indexOf(name.substring(0, 3));
      return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
    }
    int number = text.strip().matches("\\d{1,2}") ? Integer.parseInt(text.strip()) : 0;
    return number > 12 ? 0 : number;
  }

  private static int day(String text) {
    boolean alone = text.matches("\\D*\\d{1,2}\\D*");
    Matcher day = DAY.matcher(text);
    return alone && day.find() ? Integer.parseInt(day.group(1)) : 0;
  }

  private static @Nullable PartialDate date(int year, int month, int day) {
    try {
      return new PartialDate(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
