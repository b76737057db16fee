package dev.lectern.format.huggingface;

import dev.lectern.model.PartialDate;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as the site prints it, {@code Jul 8, 2025} or, in its own year, {@code Jan 6}, with the
 * number of comments that may follow.
 *
 * @param date null where there is no such day
 */
record PrintedDate(@Nullable PartialDate date, @Nullable Integer comments) {

  private static final String DAY =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?\\s+(\\d{1,2})"
          + "(?:\\s*,\\s*(\\d{4})|\\s+((?:19|20)\\d{2}))?";
  private static final Pattern LINE = Pattern.compile(DAY + "(?:\\s+(\\d{1,6}))?");
  private static final Pattern GLUED = Pattern.compile("(" + DAY + ")(?=\\p{Lu})(.+)");
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  static Optional<PrintedDate> parse(String text) {
    Matcher m = LINE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String year = m.group(3) == null ? m.group(4) : m.group(3);
    Integer comments = m.group(5) == null ? null : Integer.valueOf(m.group(5));
    return Optional.of(new PrintedDate(date(m.group(1), m.group(2), year), comments));
  }

  /** How many characters at the start of a text are a day that the next word is glued to. */
  static int gluedLength(String text) {
    Matcher m = GLUED.matcher(text);
    return m.matches() ? m.group(1).length() : 0;
  }

  private static @Nullable PartialDate date(String month, String day, @Nullable String year) {
    int number = MONTHS.indexOf(month.substring(0, 3)) / 3 + 1;
    try {
      return new PartialDate(
          year == null ? 0 : Integer.parseInt(year), number, checked(Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int checked(int day) {
    if (day == 0) {
      throw new DateTimeException("a month has no day 0");
    }
    return day;
  }
}
