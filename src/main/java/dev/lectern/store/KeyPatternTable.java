package dev.lectern.store;

import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.evidence.keys.KeyPatternException;
import dev.lectern.model.Change;
import java.util.Objects;
import java.util.Optional;

/** The pattern that this library makes the keys of new papers by, where it is not the usual one. */
final class KeyPatternTable {

  private static final String NAME = "key pattern";

  private final Sql sql;

  KeyPatternTable(Sql sql) {
    this.sql = sql;
  }

  /** Empty for {@link KeyPattern#DEFAULT}, and for a pattern that only a newer Lectern reads. */
  Optional<KeyPattern> chosen() {
    return text().flatMap(KeyPatternTable::read);
  }

  void set(Change.SetKeyPattern change) {
    if (!Objects.equals(text().orElse(null), change.before())) {
      throw new EditConflict(
          "The pattern for new papers was changed by someone else meanwhile; nothing was changed.");
    }
    sql.run("DELETE FROM meta WHERE name = ?", NAME);
    if (change.after() != null) {
      sql.run("INSERT INTO meta (name, value) VALUES (?, ?)", NAME, change.after());
    }
  }

  private Optional<String> text() {
    return sql.one("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), NAME);
  }

  /** What changes when new papers are to get keys by this pattern; empty where they do already. */
  Optional<Change> choosing(KeyPattern pattern) {
    boolean usual = pattern.toString().equals(KeyPattern.DEFAULT.toString());
    String before = text().orElse(null);
    String after = usual ? null : pattern.toString();
    return Objects.equals(before, after)
        ? Optional.empty()
        : Optional.of(new Change.SetKeyPattern(before, after));
  }

  private static Optional<KeyPattern> read(String pattern) {
    try {
      return Optional.of(KeyPattern.parse(pattern));
    } catch (KeyPatternException ofANewerLectern) {
      return Optional.empty();
    }
  }
}
