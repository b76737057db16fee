package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Digest;
import dev.lectern.model.PartialDate;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What users want of the ledger. */
public final class DigestIntents {

  private static final int UNKNOWN_DAY = 99;

  private DigestIntents() {}

  /** States the day a digest was captured; null leaves it to the evidence again. */
  public static Intent captured(long digest, @Nullable PartialDate day) {
    if (day != null && !day.hasYear()) {
      throw new LibraryException("A capture day needs its year: write " + day.withYear(2025) + ".");
    }
    return present -> {
      Sql sql = present.sql();
      Digest row = new DigestTable(sql).present(digest);
      PartialDate full = day == null ? null : completed(sql, digest, day);
      if (full != null) {
        check(sql, row, full);
      }
      PartialDate before =
          PaperTable.date(
              sql.one("SELECT stated FROM digests WHERE id = ?", r -> r.getString(1), digest)
                  .orElse(null));
      return Objects.equals(before, full)
          ? Optional.empty()
          : Optional.of(new Change.StateCapture(digest, before, full));
    };
  }

  /** A year alone keeps the month and day that the page prints. */
  private static PartialDate completed(Sql sql, long digest, PartialDate day) {
    PartialDate printed =
        PaperTable.date(
            sql.one("SELECT printed FROM digests WHERE id = ?", r -> r.getString(1), digest)
                .orElse(null));
    return day.month() == 0 && printed != null ? printed.withYear(day.year()) : day;
  }

  private static void check(Sql sql, Digest digest, PartialDate day) {
    LocalDate imported = AppearanceTable.day(digest.imported().toEpochMilli());
    if (day.sortKey() > PartialDate.of(imported).sortKey()) {
      throw new LibraryException(
          "Digest %d came in on %s and cannot have been captured on %s, which is later."
              .formatted(digest.id(), imported, day));
    }
    PartialDate newest = newestPrinted(sql, digest.id());
    if (newest != null && newest.sortKey() > lastDay(day)) {
      throw new LibraryException(
          "Digest %d prints the date %s and cannot have been captured on %s, which is earlier."
              .formatted(digest.id(), newest, day));
    }
  }

  private static @Nullable PartialDate newestPrinted(Sql sql, long digest) {
    return PaperTable.date(
        sql.one(
                "SELECT max(published) FROM shown WHERE digest = ? AND published NOT LIKE 'XXXX%'",
                row -> row.getString(1), digest)
            .orElse(null));
  }

  private static int lastDay(PartialDate day) {
    int month = day.month() == 0 ? UNKNOWN_DAY : day.month();
    return day.year() * 10_000 + month * 100 + (day.day() == 0 ? UNKNOWN_DAY : day.day());
  }

  /** Takes a digest out, with the papers that nothing else shows. */
  public static Intent remove(long digest) {
    return present -> {
      Digest row = new DigestTable(present.sql()).present(digest);
      return Optional.of(new Change.RemoveDigest(digest, row.name(), row.papers()));
    };
  }
}
