package dev.lectern.format.ris;

import dev.lectern.format.LooseDate;
import dev.lectern.format.ris.RisRecord.Field;
import dev.lectern.model.PartialDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates of a record; what cannot be read is kept as it stands. */
final class RisDates {

  /** RIS has a fourth part for what a date is of: {@code 2013/02/15/received}. */
  private static final Pattern OTHER = Pattern.compile("[^/]*/[^/]*/[^/]*/\\s*\\p{L}.*");

  private final RisTaken taken;
  private final RisWarnings warnings;

  RisDates(RisTaken taken, RisWarnings warnings) {
    this.taken = taken;
    this.warnings = warnings;
  }

  /** The fullest date that does not contradict the year of publication. */
  @Nullable PartialDate published() {
    PartialDate best = null;
    for (String tag : List.of("PY", "Y1", "DA")) {
      for (Field field : taken.takeAll(tag)) {
        Optional<PartialDate> date = read(tag, field);
        if (date.isPresent()) {
          best = best == null ? date.get() : fuller(best, date.get());
        }
      }
    }
    return best != null && best.hasYear() ? best : null;
  }

  /** Makes the day of access a variable. */
  void accessed() {
    String printed = taken.first("Y2");
    Optional<PartialDate> day = printed == null ? Optional.empty() : LooseDate.parse(printed);
    day.filter(PartialDate::hasYear)
        .ifPresent(
            known -> {
              taken.take("Y2");
              taken.put("accessed", known.toString());
            });
  }

  private Optional<PartialDate> read(String tag, Field field) {
    String printed = field.text();
    if (OTHER.matcher(printed).matches()) {
      taken.put("ris:" + tag, printed);
      return Optional.empty();
    }
    Optional<PartialDate> date = LooseDate.parse(printed);
    if (date.isEmpty()) {
      taken.put("ris:" + tag, printed);
      warnings.warn(
          field.line(),
          "“%s” is no date that can be read; it was kept, but counts as no date."
              .formatted(printed.length() > 60 ? printed.substring(0, 60) + "…" : printed));
    }
    return date;
  }

  private static PartialDate fuller(PartialDate known, PartialDate other) {
    if (!other.hasYear() || !known.hasYear()) {
      PartialDate day = other.hasYear() ? known : other;
      PartialDate year = other.hasYear() ? other : known;
      return year.month() == 0 ? day.withYear(year.year()) : year;
    }
    return other.year() != known.year()
        ? known
        : List.of(known, other).stream()
            .max(Comparator.comparingInt(PartialDate::precision))
            .orElse(known);
  }
}
