package dev.lectern.store;

import dev.lectern.model.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Where partial dates begin and end: as sort keys, and as moments on this computer's calendar. */
final class DateBounds {

  private DateBounds() {}

  /** The first sort key of the date; 0 where there is no bound. */
  static int low(@Nullable PartialDate from) {
    return from == null ? 0 : from.sortKey();
  }

  /** The last sort key that still lies in the date: {@code 2025-03} ends with 20250399. */
  static int high(@Nullable PartialDate to) {
    if (to == null) {
      return Integer.MAX_VALUE;
    }
    return to.sortKey() + (to.month() == 0 ? 9_999 : to.day() == 0 ? 99 : 0);
  }

  private static LocalDate firstDay(PartialDate date) {
    return LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
  }

  private static LocalDate lastDay(PartialDate date) {
    if (date.month() == 0) {
      return LocalDate.of(date.year(), 12, 31);
    }
    return date.day() == 0
        ? YearMonth.of(date.year(), date.month()).atEndOfMonth()
        : LocalDate.of(date.year(), date.month(), date.day());
  }

  /** The first millisecond of the date. */
  static long start(PartialDate date) {
    return start(firstDay(date));
  }

  /** The first millisecond after the date. */
  static long end(PartialDate date) {
    return start(lastDay(date).plusDays(1));
  }

  private static long start(LocalDate day) {
    return day.atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli();
  }
}
