package dev.lectern.format;

import dev.lectern.model.PartialDate;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as bibliographies print them: {@code 2010/03/12/}, {@code 12 March 2010}, {@code c2010}.
 */
public final class LooseDate {

  private static final int LONGEST = 100;
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})?(?:[-/.](\\d{1,2})?)?)?[-/.]*");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern WORD =
      Pattern.compile("(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)");
  private static final Pattern YEAR =
      Pattern.compile("(?:[c©~]|ca\\.?|circa|approx\\.?)?\\s*(?<!\\d)(\\d{4})(?!\\d)\\s*[?~]?");

  private LooseDate() {}

  /** The date, as far as it can be read; one without a year is {@code XXXX-03-12}. */
  public static Optional<PartialDate> parse(String printed) {
    String text = printed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return date(numbers.group(1), numbers.group(2), numbers.group(3));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return date(compact.group(1), compact.group(2), compact.group(3));
    }
    return inWords(text);
  }

  private static Optional<PartialDate> inWords(String text) {
    Matcher year = YEAR.matcher(text);
    boolean dated = year.find();
    Matcher word = WORD.matcher(text);
    if (!word.find()) {
      return dated && year.hitEnd() && year.start() == 0 ? date(year.group(1), null, null) : none();
    }
    int month = MONTHS.indexOf(word.group(1).toLowerCase(Locale.ROOT)) / 3 + 1;
    Matcher day = DAY.matcher(text);
    String first = day.find() ? day.group(1) : null;
    boolean range = first != null && day.find();
    return date(dated ? year.group(1) : "0", "" + month, range ? null : first);
  }

  /** A month or day that does not exist is left out; a year that does not exist is no date. */
  private static Optional<PartialDate> date(
      String year, @Nullable String month, @Nullable String day) {
    int y = Integer.parseInt(year);
    int m = month == null ? 0 : Integer.parseInt(month);
    int d = day == null ? 0 : Integer.parseInt(day);
    if (m > 12 || y == 0 && m == 0) {
      return y == 0 ? none() : Optional.of(new PartialDate(y, 0, 0));
    }
    try {
      return Optional.of(new PartialDate(y, m, m == 0 ? 0 : d));
    } catch (DateTimeException noSuchDay) {
      return Optional.of(new PartialDate(y, m, 0));
    }
  }

  private static Optional<PartialDate> none() {
    return Optional.empty();
  }
}
