package dev.lectern.store;

import dev.lectern.evidence.CitationKeys;
import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.model.PaperFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Gives citation keys and finds papers by them. */
final class CitationKeyTable {

  private final Sql sql;
  private final Optional<KeyPattern> pattern;
  private final Map<String, Integer> used = new HashMap<>();

  CitationKeyTable(Sql sql) {
    this.sql = sql;
    this.pattern = new KeyPatternTable(sql).chosen();
  }

  /** Gives a paper that has no key yet the one that new papers get. */
  void give(long paper, PaperFields fields) {
    sql.run("UPDATE papers SET key = ? WHERE id = ?", free(fields), paper);
  }

  /** The key that a new paper gets; a clash is told apart by {@code a b c…}. */
  String free(PaperFields fields) {
    String base = CitationKeys.base(fields.title(), fields.published());
    return free(base(fields, base), key -> find(key).isPresent());
  }

  /** A new paper's key without a letter for namesakes, by the library's own pattern or as usual. */
  String base(PaperFields fields, String usual) {
    return pattern.map(own -> own.key(fields, List.of())).orElse(usual);
  }

  /** A key like the base that is not taken. */
  String free(String base, Predicate<String> isTaken) {
    if (!isTaken.test(base)) {
      return base;
    }
    int n = used.getOrDefault(base, 1);
    while (isTaken.test(key(base, n))) {
      n++;
    }
    used.put(base, n + 1);
    return key(base, n);
  }

  private static String key(String base, int n) {
    return n == 0 ? base : base + CitationKeys.suffix(n - 1);
  }

  /** The paper with this key, or that once had it. */
  OptionalLong find(String key) {
    return sql
        .one(
            """
            SELECT id FROM papers WHERE key = ?1 UNION ALL
            SELECT paper FROM former_keys WHERE key = ?1 LIMIT 1
            """,
            row -> row.getLong(1),
            key)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }
}
