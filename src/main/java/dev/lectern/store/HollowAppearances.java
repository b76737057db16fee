package dev.lectern.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What digests said and nobody can read any more; until it is read again, the paper says it. */
final class HollowAppearances {

  private final Sql sql;
  private final Mending mending;

  HollowAppearances(Sql sql, Mending mending) {
    this.sql = sql;
    this.mending = mending;
  }

  /** Puts what is believed of the papers in the place of what is lost. */
  void fill() {
    for (Map.Entry<Long, Set<String>> hollow : mending.hollowAppearances().entrySet()) {
      for (String column : List.of("fields", "published", "abstract")) {
        if (hollow.getValue().contains(column) && isTrusted(hollow.getKey())) {
          sql.run(
              """
              UPDATE appearances SET %1$s = (SELECT p.%1$s FROM papers p WHERE p.id = paper)
              WHERE id = ? AND EXISTS (SELECT 1 FROM papers p WHERE p.id = paper)
              """
                  .formatted(column),
              hollow.getKey());
        }
      }
    }
  }

  private boolean isTrusted(long appearance) {
    return sql.one("SELECT paper FROM appearances WHERE id = ?", row -> row.getLong(1), appearance)
        .map(paper -> !mending.doubtedPapers().contains(paper))
        .orElse(false);
  }

  /** The digests that say more than is there; their bytes may say it again. */
  Set<Long> digestsToRead() {
    Set<Long> digests =
        new LinkedHashSet<>(
            sql.list(
                """
                SELECT id FROM digests d WHERE removed = 0
                  AND (papers > (SELECT count(*) FROM shown s WHERE s.digest = d.id)
                    OR EXISTS (SELECT 1 FROM shown s WHERE s.digest = d.id AND s.abstract IS NOT NULL
                      AND s.abstract NOT IN (SELECT id FROM abstracts)))
                """,
                row -> row.getLong(1)));
    for (long appearance : mending.hollowAppearances().keySet()) {
      digests.addAll(showing("id", appearance));
    }
    for (long torn : mending.tornAbstracts()) {
      digests.addAll(showing("abstract", torn));
    }
    return digests;
  }

  private List<Long> showing(String column, long value) {
    return sql.list(
        "SELECT DISTINCT digest FROM shown WHERE %s = ?".formatted(column),
        row -> row.getLong(1),
        value);
  }
}
