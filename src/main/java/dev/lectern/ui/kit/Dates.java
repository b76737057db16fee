package dev.lectern.ui.kit;

import dev.lectern.model.PartialDate;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** Dates as a reader writes them: {@code 28 Feb 2025}, {@code Feb 2025}, {@code 28 Feb}. */
public final class Dates {

  private Dates() {}

  /** A day with its day of the week: {@code Thu 12 Jun 2025}. */
  public static String of(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE d MMM yyyy", Text.locale()).format(day);
  }

  public static String of(PartialDate date) {
    StringBuilder text = new StringBuilder();
    if (date.day() > 0) {
      text.append(date.day()).append(' ');
    }
    if (date.month() > 0) {
      text.append(Month.of(date.month()).getDisplayName(TextStyle.SHORT, Text.locale()))
          .append(' ');
    }
    if (date.hasYear()) {
      text.append(date.year());
    }
    return text.toString().strip();
  }
}
