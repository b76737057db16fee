package dev.lectern.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known, written as EDTF (ISO 8601-2, level 1): {@code 2025-02-28}, {@code
 * 2025-02}, {@code 2025}, and {@code XXXX-02-28} where no year was printed and none is known.
 *
 * @param year 1 to 9999, or 0 where unknown
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31, or 0 where unknown
 */
public record PartialDate(int year, int month, int day) {

  private static final Pattern EDTF = Pattern.compile("(\\d{4}|XXXX)(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0) {
      throw new DateTimeException("no such date: " + year + "-" + month + "-" + day);
    }
    if (day > 0 && (month == 0 || day > longest(year, month))) {
      throw new DateTimeException("no such day: " + year + "-" + month + "-" + day);
    }
    if (year == 0 && month == 0) {
      throw new DateTimeException("a date needs a year or a month");
    }
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Reads EDTF as {@link #toString} writes it; empty where it is none or names no real day. */
  public static Optional<PartialDate> parse(String edtf) {
    Matcher m = EDTF.matcher(edtf.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = m.group(1).equals("XXXX") ? 0 : Integer.parseInt(m.group(1));
    try {
      return Optional.of(new PartialDate(year, number(m.group(2)), number(m.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  public boolean hasYear() {
    return year > 0;
  }

  public boolean isFull() {
    return year > 0 && day > 0;
  }

  /** The day itself, where all of it is known. */
  public Optional<LocalDate> toLocalDate() {
    return isFull() ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  /** This date in another year; 29 February becomes 28 in a year without it. */
  public PartialDate withYear(int other) {
    int lastDay = day == 0 || other == 0 ? day : Math.min(day, longest(other, month));
    return new PartialDate(other, month, lastDay);
  }

  /** How many of year, month and day are known: 1 to 3. */
  public int precision() {
    return (year > 0 ? 1 : 0) + (month > 0 ? 1 : 0) + (day > 0 ? 1 : 0);
  }

  /** {@code yyyymmdd} for sorting, unknown parts as zeros; 0 where the year is unknown. */
  public int sortKey() {
    return hasYear() ? year * 10_000 + month * 100 + day : 0;
  }

  @Override
  public String toString() {
    StringBuilder edtf = new StringBuilder(hasYear() ? "%04d".formatted(year) : "XXXX");
    if (month > 0) {
      edtf.append("-%02d".formatted(month));
    }
    if (day > 0) {
      edtf.append("-%02d".formatted(day));
    }
    return edtf.toString();
  }

  private static int longest(int year, int month) {
    return year == 0
        ? (month == 2 ? 29 : YearMonth.of(2001, month).lengthOfMonth())
        : YearMonth.of(year, month).lengthOfMonth();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
