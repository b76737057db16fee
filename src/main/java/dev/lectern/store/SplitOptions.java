package dev.lectern.store;

import dev.lectern.model.Digest;
import java.util.ArrayList;
import java.util.List;

/** The ways in which a paper can be split; see {@link MergeIntents#split}. */
final class SplitOptions {

  private final Sql sql;

  SplitOptions(Sql sql) {
    this.sql = sql;
  }

  private record Shown(long digest, long home, String title) {}

  /** One for each digest that can be taken out and leaves something, in the ledger's order. */
  List<SplitOption> of(long paper) {
    List<Shown> all =
        sql.list(
            "SELECT digest, home, title FROM shown WHERE paper = ? ORDER BY digest, position",
            row -> new Shown(row.getLong(1), row.getLong(2), row.getString(3)),
            paper);
    boolean byHand =
        sql.number("SELECT count(*) FROM papers WHERE id = ? AND by_hand = 1", paper) > 0;
    List<SplitOption> options = new ArrayList<>();
    for (Digest digest : new DigestTable(sql).all()) {
      List<Shown> here = all.stream().filter(s -> s.digest() == digest.id()).toList();
      List<Shown> merged = here.stream().filter(s -> s.home() != paper).toList();
      List<Shown> leaving = merged.isEmpty() ? here : merged;
      boolean staysShown = leaving.size() < all.size() || (byHand && !merged.isEmpty());
      if (!leaving.isEmpty() && staysShown) {
        options.add(
            new SplitOption(
                digest, leaving.stream().map(Shown::title).toList(), !merged.isEmpty()));
      }
    }
    return options;
  }
}
