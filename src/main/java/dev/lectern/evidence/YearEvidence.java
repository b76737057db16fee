package dev.lectern.evidence;

import dev.lectern.model.PartialDate;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Works out the year of a page that prints none. Such a page prints a year with every date but
 * those of its own year, so its year is later than every year it prints; and it cannot be later
 * than the import.
 */
public final class YearEvidence {

  private YearEvidence() {}

  /** How the year is known, strongest first. */
  public enum Strength {
    USER,
    PRINTED,
    ADDRESS,
    PAPERS,
    GUESS,
    NONE;

    /** Whether the year was worked out rather than stated. */
    public boolean inferred() {
      return this == PAPERS || this == GUESS;
    }
  }

  /**
   * All that bears on the year of one digest.
   *
   * @param stated the capture day that the user gives
   * @param printed the capture day that the page prints
   * @param near a day near the capture, from an address or a tool
   * @param papers dates without a year, with the years that others print for the same paper and its
   *     arXiv number
   * @param latestPrintedYear the largest year the page prints; 0 for none
   * @param latestArxiv the newest month among its papers' arXiv numbers
   * @param imported the day it came in
   */
  public record Evidence(
      @Nullable PartialDate stated,
      @Nullable PartialDate printed,
      @Nullable LocalDate near,
      List<Undated> papers,
      int latestPrintedYear,
      @Nullable YearMonth latestArxiv,
      LocalDate imported) {}

  /** A paper whose year the page does not print. */
  public record Undated(
      PartialDate printed, Collection<PartialDate> elsewhere, @Nullable String arxiv) {}

  /**
   * What follows.
   *
   * @param captured the capture day; null where none was printed or stated
   * @param pageYear the year of dates without one; 0 where not known
   * @param contradictions a sentence for each piece of evidence that does not fit
   */
  public record Conclusion(
      @Nullable PartialDate captured,
      int pageYear,
      Strength strength,
      List<String> contradictions) {}

  public static Conclusion conclude(Evidence e) {
    List<String> contradictions = new ArrayList<>();
    PartialDate printed = e.printed();
    if (e.stated() != null && e.stated().hasYear()) {
      return new Conclusion(e.stated(), e.stated().year(), Strength.USER, contradictions);
    }
    if (printed != null && printed.hasYear()) {
      return new Conclusion(printed, printed.year(), Strength.PRINTED, contradictions);
    }
    if (e.near() != null) {
      PartialDate captured =
          printed == null ? PartialDate.of(e.near()) : nearest(printed, e.near());
      return new Conclusion(captured, captured.year(), Strength.ADDRESS, contradictions);
    }
    if (printed == null && e.papers().isEmpty()) {
      // Nothing waits for a year: a bibliography, say.
      return new Conclusion(null, 0, Strength.NONE, contradictions);
    }
    OptionalInt voted = vote(e, contradictions);
    if (voted.isPresent()) {
      return concluded(printed, voted.getAsInt(), Strength.PAPERS, contradictions);
    }
    int guess = guess(e);
    if (guess == 0) {
      return new Conclusion(printed, 0, Strength.NONE, contradictions);
    }
    if (isAfter(dayOf(printed, guess), null, e.imported())) {
      contradictions.add(
          "The page prints dates of %d, so it should be of %d, but that lies after its import; its year stays unknown."
              .formatted(e.latestPrintedYear(), guess));
      return new Conclusion(printed, 0, Strength.NONE, contradictions);
    }
    return concluded(printed, guess, Strength.GUESS, contradictions);
  }

  private static Conclusion concluded(
      @Nullable PartialDate printed, int year, Strength strength, List<String> contradictions) {
    PartialDate captured = printed == null ? null : printed.withYear(year);
    return new Conclusion(captured, year, strength, contradictions);
  }

  /** The printed day in the year that brings it closest to the stated one. */
  private static PartialDate nearest(PartialDate printed, LocalDate near) {
    return IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
        .mapToObj(printed::withYear)
        .min(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(startOf(d), near))))
        .orElseThrow();
  }

  /** The year that most undated papers speak for, among those that are possible. */
  private static OptionalInt vote(Evidence e, List<String> contradictions) {
    Map<Integer, Integer> votes = new TreeMap<>();
    for (Undated paper : e.papers()) {
      OptionalInt year = yearOf(paper);
      if (year.isEmpty()) {
        continue;
      }
      if (isPossible(year.getAsInt(), e)) {
        votes.merge(year.getAsInt(), 1, Integer::sum);
      } else {
        contradictions.add(
            "A paper of %s seems to be of %d, which does not fit the page's other dates."
                .formatted(paper.printed(), year.getAsInt()));
      }
    }
    if (votes.size() > 1) {
      contradictions.add("Its papers speak for different years: " + votes.keySet() + ".");
    }
    return votes.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(v -> OptionalInt.of(v.getKey()))
        .orElse(OptionalInt.empty());
  }

  private static boolean isPossible(int year, Evidence e) {
    return year > e.latestPrintedYear() && !isAfter(dayOf(e.printed(), year), null, e.imported());
  }

  private static OptionalInt yearOf(Undated paper) {
    OptionalInt elsewhere =
        paper.elsewhere().stream()
            .filter(d -> d.hasYear() && d.withYear(0).equals(paper.printed()))
            .mapToInt(PartialDate::year)
            .min();
    if (elsewhere.isPresent()) {
      return elsewhere;
    }
    YearMonth numbered = arxivMonth(paper.arxiv());
    return numbered == null
        ? OptionalInt.empty()
        : OptionalInt.of(closest(paper.printed(), numbered));
  }

  /** The year in which a month lies closest to the month of an arXiv number. */
  private static int closest(PartialDate printed, YearMonth numbered) {
    int ahead = printed.month() - numbered.getMonthValue();
    return numbered.getYear() + (ahead > 6 ? -1 : ahead < -6 ? 1 : 0);
  }

  private static int guess(Evidence e) {
    int year = e.latestPrintedYear() == 0 ? 0 : e.latestPrintedYear() + 1;
    YearMonth newest = e.latestArxiv();
    if (year > 0 && newest != null) {
      boolean numberedLater =
          newest.getYear() > year
              || (newest.getYear() == year
                  && e.printed() != null
                  && newest.getMonthValue() > e.printed().month() + 1);
      year = numberedLater ? newest.getYear() + (newest.getYear() == year ? 1 : 0) : year;
    }
    return year;
  }

  private static PartialDate dayOf(@Nullable PartialDate printed, int year) {
    return printed == null ? new PartialDate(year, 0, 0) : printed.withYear(year);
  }

  /**
   * The month that an arXiv number names (arXiv help, "Understanding the arXiv identifier": {@code
   * YYMM.number} since April 2007, {@code archive/YYMMNNN} before); null where it names none.
   */
  public static @Nullable YearMonth arxivMonth(@Nullable String number) {
    if (number == null) {
      return null;
    }
    String digits = number.substring(number.indexOf('/') + 1);
    if (digits.length() < 4 || !digits.substring(0, 4).chars().allMatch(Character::isDigit)) {
      return null;
    }
    int year = Integer.parseInt(digits.substring(0, 2));
    int month = Integer.parseInt(digits.substring(2, 4));
    boolean real = month >= Month.JANUARY.getValue() && month <= Month.DECEMBER.getValue();
    return real ? YearMonth.of(year >= 91 ? 1900 + year : 2000 + year, month) : null;
  }

  /** Whether a date certainly falls after the capture day, or after the import. */
  public static boolean isAfter(
      PartialDate date, @Nullable PartialDate captured, LocalDate imported) {
    LocalDate last = captured == null ? imported : captured.toLocalDate().orElse(imported);
    return startOf(date).isAfter(last);
  }

  private static LocalDate startOf(PartialDate date) {
    return LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
  }
}
