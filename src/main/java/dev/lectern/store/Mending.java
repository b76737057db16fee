package dev.lectern.store;

import dev.lectern.store.Columns.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows again of which something cannot be read: the lost values come from the newest backup
 * that has them, else what can be read of them or nothing stands in.
 */
final class Mending {

  private final BackupRows backups;
  private final List<String> said = new ArrayList<>();
  private final Map<Long, Set<String>> hollow = new LinkedHashMap<>();
  private final Set<Long> doubted = new LinkedHashSet<>();
  private final Set<Long> torn = new LinkedHashSet<>();
  private long lost;

  Mending(BackupRows backups) {
    this.backups = backups;
  }

  /** What was mended, a sentence each. */
  List<String> said() {
    return said;
  }

  /** The appearances of which something is lost that no backup has, and the columns. */
  Map<Long, Set<String>> hollowAppearances() {
    return hollow;
  }

  /** The abstracts of which only some can be read. */
  Set<Long> tornAbstracts() {
    return torn;
  }

  /** The papers of which something was lost that follows from their appearances. */
  Set<Long> doubtedPapers() {
    return doubted;
  }

  /** How many rows nothing could be made of. */
  long lostRows() {
    return lost;
  }

  /** The row, whole; null where without its lost values it is nothing. */
  @Nullable Object @Nullable [] whole(String table, @Nullable Object[] read) {
    List<Column> columns = Columns.of(table);
    if (Columns.areSound(columns, read)) {
      return read;
    }
    @Nullable Object[] whole = read.clone();
    for (int i = 0; i < whole.length; i++) {
      Column column = columns.get(i);
      if (!column.isSound(read[i]) && !mend(table, column, i, read, whole)) {
        lost++;
        say(table, read, column, "the row is lost");
        return null;
      }
    }
    return whole;
  }

  private boolean mend(
      String table, Column column, int place, @Nullable Object[] read, @Nullable Object[] whole) {
    Optional<@Nullable Object[]> kept =
        column.key() > 0 ? Optional.empty() : backups.row(table, read, column);
    if (kept.isPresent()) {
      whole[place] = kept.get()[place];
      say(table, read, column, "it was taken from a backup");
    } else {
      whole[place] = column.standIn(read[place]);
      if (column.required() && whole[place] == null
          || column.key() > 0 && column.kind() != Kind.TEXT) {
        return false;
      }
      noteHollow(table, read, column);
      say(table, read, column, column.derived() ? "it is made again" : "what can be read is kept");
    }
    return true;
  }

  private void noteHollow(String table, @Nullable Object[] read, Column column) {
    if (read[0] instanceof Number id && table.equals("appearances")) {
      hollow.computeIfAbsent(id.longValue(), n -> new LinkedHashSet<>()).add(column.name());
    } else if (read[0] instanceof Number id && table.equals("papers")) {
      doubted.add(id.longValue());
    } else if (read[0] instanceof Number id && table.equals("abstracts")) {
      torn.add(id.longValue());
    }
  }

  private void say(String table, @Nullable Object[] read, Column column, String outcome) {
    said.add(
        new Unreadable(table, Columns.key(table, read), column.name())
            .sentence()
            .replaceFirst("\\.$", "; " + outcome + "."));
  }
}
