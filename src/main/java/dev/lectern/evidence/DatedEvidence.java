package dev.lectern.evidence;

import dev.lectern.model.Appearance;
import dev.lectern.model.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day a paper was published, from all its appearances: a printed year beats a worked-out one, a
 * fuller date a coarser one, and of equals the earlier counts.
 *
 * @param date {@code XXXX-…} where no year is known, null where no date was printed
 * @param inferred whether its year was worked out
 */
record DatedEvidence(@Nullable PartialDate date, boolean inferred) {

  private static final Comparator<DatedEvidence> BEST_FIRST =
      Comparator.comparing((DatedEvidence e) -> !e.known().hasYear())
          .thenComparing(e -> -e.known().precision())
          .thenComparing(DatedEvidence::inferred)
          .thenComparing(e -> e.known().toString());

  static DatedEvidence of(List<Appearance> appearances) {
    List<DatedEvidence> all = new ArrayList<>();
    for (Appearance appearance : appearances) {
      PartialDate printed = appearance.fields().published();
      if (printed != null) {
        all.add(resolve(printed, appearance));
      }
    }
    List<Integer> printedYears =
        all.stream()
            .filter(e -> e.known().hasYear() && !e.inferred())
            .map(e -> e.known().year())
            .toList();
    if (!printedYears.isEmpty()) {
      all.removeIf(e -> e.inferred() && !printedYears.contains(e.known().year()));
    }
    return all.stream()
        .min(BEST_FIRST)
        .map(
            e ->
                new DatedEvidence(
                    e.date(), e.inferred() && !printedYears.contains(e.known().year())))
        .orElse(new DatedEvidence(null, false));
  }

  /** A date without a year is of its page's year, unless it would fall after the capture. */
  private static DatedEvidence resolve(PartialDate printed, Appearance appearance) {
    if (printed.hasYear() || appearance.pageYear() == 0) {
      return new DatedEvidence(printed, false);
    }
    PartialDate dated = printed.withYear(appearance.pageYear());
    return YearEvidence.isAfter(dated, appearance.captured(), appearance.imported())
        ? new DatedEvidence(printed, false)
        : new DatedEvidence(dated, true);
  }

  private PartialDate known() {
    if (date == null) {
      throw new IllegalStateException("no date");
    }
    return date;
  }
}
