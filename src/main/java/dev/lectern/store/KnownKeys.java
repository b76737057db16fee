package dev.lectern.store;

import dev.lectern.text.TitleKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Spares an import most questions whether the library knows a key: matching keys and citation keys,
 * a few bits each. They are read once the import has asked so much that reading all is cheaper.
 */
final class KnownKeys {

  private static final int PAPERS_A_QUESTION = 4;
  private static final int KEYS_A_PAPER = 3;

  /** How many keys one digest may well add. */
  private static final int MORE = 500_000;

  private final Sql sql;
  private final long papers;
  private long asked;
  private @Nullable HashFilter filter;

  KnownKeys(Sql sql) {
    this.sql = sql;
    this.papers = sql.number("SELECT max(id) FROM papers");
  }

  static long hash(String citationKey) {
    return TitleKey.hash("key:" + citationKey.toLowerCase(Locale.ROOT));
  }

  /** Whether the time has come to call {@link #read}; every key must be in its table then. */
  boolean isDue() {
    return filter == null && asked++ * PAPERS_A_QUESTION >= papers;
  }

  void read() {
    HashFilter all = new HashFilter(papers * KEYS_A_PAPER + MORE);
    sql.each("SELECT hash FROM matching_keys", row -> all.add(row.getLong(1)));
    sql.each(
        "SELECT key FROM papers WHERE key IS NOT NULL UNION ALL SELECT key FROM former_keys",
        row -> all.add(hash(row.getString(1))));
    filter = all;
  }

  void add(long hash) {
    if (filter != null) {
      filter.add(hash);
    }
  }

  /** Whether the library may know the key; no for certain. */
  boolean mayHold(long hash) {
    return filter == null || filter.mayHold(hash);
  }
}
