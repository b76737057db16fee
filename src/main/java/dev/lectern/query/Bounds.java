package dev.lectern.query;

import dev.lectern.model.PartialDate;
import dev.lectern.query.Query.DateField;
import dev.lectern.query.Query.DateIn;
import dev.lectern.query.Query.NumberField;
import dev.lectern.query.Query.NumberIn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of number and date fields: one value, a comparison, a range or an age. */
final class Bounds {

  private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|=|)(.+)", Pattern.DOTALL);
  private static final Pattern AGE = Pattern.compile("(\\d{1,4})([dwmy])");
  private static final String NUMBERS = "a number such as 3, >=2 or 2..5";
  private static final String DATES = "a date such as 2024, 2025-03, >=2024, 2023..2025 or <7d";

  private final LocalDate today;

  Bounds(LocalDate today) {
    this.today = today;
  }

  /** A bound on each side, both included; null is open. */
  private record Range<T>(@Nullable T from, @Nullable T to) {}

  /** One step to the neighbouring value: up for {@code >}, down for {@code <}. */
  private interface Steps<T> {
    T read(String value) throws BadClause;

    T step(T value, int by) throws BadClause;

    boolean backwards(T from, T to);
  }

  NumberIn number(NumberField field, String value) throws BadClause {
    Range<Integer> range = range(value, new NumberSteps());
    return new NumberIn(field, range.from(), range.to());
  }

  DateIn date(DateField field, String value) throws BadClause {
    Matcher compared = COMPARED.matcher(value.toLowerCase(Locale.ROOT));
    if (compared.matches()) {
      Matcher age = AGE.matcher(compared.group(2));
      if (age.matches()) {
        Range<PartialDate> range = aged(compared.group(1), daysAgo(age));
        return new DateIn(field, range.from(), range.to());
      }
    }
    Range<PartialDate> range = range(value, new DateSteps());
    return new DateIn(field, range.from(), range.to());
  }

  private static <T> Range<T> range(String value, Steps<T> steps) throws BadClause {
    int dots = value.indexOf("..");
    if (dots >= 0 && value.length() > 2) {
      String from = value.substring(0, dots);
      String to = value.substring(dots + 2);
      return ordered(
          from.isEmpty() ? null : steps.read(from), to.isEmpty() ? null : steps.read(to), steps);
    }
    Matcher m = COMPARED.matcher(value);
    if (!m.matches()) {
      throw new BadClause("a value is missing");
    }
    T bound = steps.read(m.group(2));
    return switch (m.group(1)) {
      case "<" -> new Range<>(null, steps.step(bound, -1));
      case "<=" -> new Range<>(null, bound);
      case ">" -> new Range<>(steps.step(bound, 1), null);
      case ">=" -> new Range<>(bound, null);
      default -> new Range<>(bound, bound);
    };
  }

  private static <T> Range<T> ordered(@Nullable T from, @Nullable T to, Steps<T> steps)
      throws BadClause {
    if (from != null && to != null && steps.backwards(from, to)) {
      throw new BadClause("the range runs backwards; write the smaller end first");
    }
    return new Range<>(from, to);
  }

  private LocalDate daysAgo(Matcher age) throws BadClause {
    int n = Integer.parseInt(age.group(1));
    LocalDate day =
        today.minus(
            switch (age.group(2)) {
              case "d" -> Period.ofDays(n);
              case "w" -> Period.ofWeeks(n);
              case "m" -> Period.ofMonths(n);
              default -> Period.ofYears(n);
            });
    if (day.getYear() < 1) {
      throw new BadClause("that is longer ago than dates go back; expected " + DATES);
    }
    return day;
  }

  /** Younger than an age is later than its day. */
  private static Range<PartialDate> aged(String comparison, LocalDate day) {
    PartialDate that = PartialDate.of(day);
    return switch (comparison) {
      case "<" -> new Range<>(PartialDate.of(day.plusDays(1)), null);
      case "<=" -> new Range<>(that, null);
      case ">" -> new Range<>(null, PartialDate.of(day.minusDays(1)));
      case ">=" -> new Range<>(null, that);
      default -> new Range<>(that, that);
    };
  }

  /** Whole numbers. */
  private static final class NumberSteps implements Steps<Integer> {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    @Override
    public Integer read(String value) throws BadClause {
      if (!NUMBER.matcher(value).matches()) {
        throw new BadClause("expected " + NUMBERS);
      }
      return Integer.valueOf(value);
    }

    @Override
    public Integer step(Integer value, int by) {
      return value + by;
    }

    @Override
    public boolean backwards(Integer from, Integer to) {
      return from > to;
    }
  }

  /** Dates, as far known as written. */
  private static final class DateSteps implements Steps<PartialDate> {

    @Override
    public PartialDate read(String value) throws BadClause {
      return PartialDate.parse(value)
          .filter(PartialDate::hasYear)
          .orElseThrow(() -> new BadClause("expected " + DATES));
    }

    @Override
    public PartialDate step(PartialDate value, int by) throws BadClause {
      try {
        if (value.day() > 0) {
          LocalDate day = LocalDate.of(value.year(), value.month(), value.day()).plusDays(by);
          return checked(PartialDate.of(day));
        }
        if (value.month() > 0) {
          YearMonth month = YearMonth.of(value.year(), value.month()).plusMonths(by);
          return checked(new PartialDate(month.getYear(), month.getMonthValue(), 0));
        }
        return checked(new PartialDate(value.year() + by, 0, 0));
      } catch (DateTimeException outside) {
        throw new BadClause("no date lies beyond that; expected " + DATES);
      }
    }

    private static PartialDate checked(PartialDate date) {
      if (!date.hasYear()) {
        throw new DateTimeException("year 0");
      }
      return date;
    }

    @Override
    public boolean backwards(PartialDate from, PartialDate to) {
      PartialDate end =
          new PartialDate(
              to.year(), to.month() == 0 ? 12 : to.month(), to.day() == 0 ? 0 : to.day());
      int last = end.day() == 0 ? end.sortKey() + 31 : end.sortKey();
      return from.sortKey() > last;
    }
  }
}
