package dev.lectern.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes again what is lost of a library, once all rows that can be read are in their tables. */
final class Recovery {

  /** So many rows are named one by one. */
  private static final int NAMED = 200;

  private final Sql sql;
  private final BackupRows backups;
  private final Mending mending;
  private final List<String> said = new ArrayList<>();
  private final Set<Long> unread = new LinkedHashSet<>();
  private final Map<String, Long> given = new HashMap<>();

  Recovery(Sql sql, BackupRows backups) {
    this.sql = sql;
    this.backups = backups;
    this.mending = new Mending(backups);
  }

  Mending mending() {
    return mending;
  }

  void say(String sentence) {
    said.add(sentence);
  }

  /** The highest numbers that were ever given; without one, no number of a row is too high. */
  void given(Map<String, Long> highest) {
    highest.forEach((table, last) -> given.merge(table, last, Math::max));
  }

  /** Mends the rows that stand in their tables. */
  void mendInPlace(Health.Progress progress) {
    given(new Strays(sql).given());
    new Strays(sql).bringHome();
    RowWriter writer = new RowWriter(sql);
    Soundness soundness = new Soundness(sql);
    for (String table : Columns.tables()) {
      progress.show(0, 0, "reading " + table);
      for (@Nullable Object[] row : soundness.unsound(table)) {
        @Nullable Object @Nullable [] whole = mending.whole(table, row);
        if (whole == null) {
          writer.delete(table, RowWriter.key(table, row));
        } else {
          writer.update(table, RowWriter.key(table, row), whole);
        }
      }
    }
  }

  /** All that follows from the rows; the last thing in the open transaction. */
  void finish(Health.Progress progress) {
    List<String> mended = mending.said();
    said.addAll(mended.subList(0, Math.min(NAMED, mended.size())));
    if (mended.size() > NAMED) {
      said.add("%d more values were mended likewise.".formatted(mended.size() - NAMED));
    }
    new Strays(sql).bringHome();
    HollowAppearances hollow = new HollowAppearances(sql, mending);
    hollow.fill();
    unread.addAll(hollow.digestsToRead());
    said.addAll(new Orphans(sql, backups, given).adopt());
    said.addAll(new BrokenSteps(sql, backups).mend());
    unread.addAll(
        sql.list("SELECT id FROM digests WHERE format = ?", row -> row.getLong(1), Health.LOST));
    new Strays(sql).raiseSequences();
    Derived derived = new Derived(sql, backups, progress);
    said.addAll(derived.renewAll());
    unread.addAll(derived.contradictedDigests());
  }

  /** What was done; the digests that are to be read again are those of which there are bytes. */
  Health.Repair repaired(@Nullable Path aside) {
    return new Health.Repair(said, List.copyOf(unread), aside);
  }
}
