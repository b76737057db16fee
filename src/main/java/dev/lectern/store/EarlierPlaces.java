package dev.lectern.store;

import dev.lectern.store.RereadSession.Earlier;
import dev.lectern.text.Dice;
import dev.lectern.text.TitleKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the reading of a digest that counts shows papers, to know them again in another one. */
final class EarlierPlaces {

  /** Titles at the same place that are less alike are of two papers. */
  private static final double ONE_TITLE = 0.6;

  private final Sql sql;
  private final Map<Long, List<Earlier>> byTitle = new HashMap<>();
  private final Map<Long, Earlier> byLine = new HashMap<>();
  private final Map<Integer, Earlier> byPosition = new HashMap<>();
  private final Set<Long> found = new HashSet<>();

  EarlierPlaces(Sql sql, long digest) {
    this.sql = sql;
    sql.each(
        """
        SELECT a.id, a.position, a.line, a.title, a.paper, a.home
        FROM appearances a JOIN digests d ON d.id = a.digest AND d.reading = a.reading
        WHERE a.digest = ? ORDER BY a.position
        """,
        row ->
            take(
                new Earlier(
                    row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(5), row.getLong(6)),
                row.getString(4)),
        digest);
  }

  private void take(Earlier earlier, String title) {
    byTitle.computeIfAbsent(PaperKeys.title(title), key -> new ArrayList<>(1)).add(earlier);
    byLine.putIfAbsent(earlier.line(), earlier);
    byPosition.putIfAbsent(earlier.position(), earlier);
  }

  /** The place of this paper that is not found yet: the same title, else a like one there. */
  Optional<Earlier> of(String title, long line, int position) {
    List<Earlier> titled =
        byTitle.getOrDefault(PaperKeys.title(title), List.of()).stream()
            .filter(this::isLeft)
            .toList();
    Optional<Earlier> inPlace =
        titled.stream().filter(e -> e.line() == line || e.position() == position).findFirst();
    return inPlace
        .or(() -> titled.stream().findFirst())
        .or(() -> near(byLine.get(line), title))
        .or(() -> near(byPosition.get(position), title));
  }

  /** Notes that the paper of a place was found. */
  void find(Earlier earlier) {
    found.add(earlier.appearance());
  }

  /** The places that were not found. */
  List<Earlier> left() {
    return byTitle.values().stream().flatMap(Collection::stream).filter(this::isLeft).toList();
  }

  private boolean isLeft(Earlier earlier) {
    return !found.contains(earlier.appearance());
  }

  private Optional<Earlier> near(@Nullable Earlier there, String title) {
    return Optional.ofNullable(there).filter(this::isLeft).filter(e -> isLike(e, title));
  }

  private boolean isLike(Earlier earlier, String title) {
    String before =
        sql.one(
                "SELECT title FROM appearances WHERE id = ?",
                row -> row.getString(1),
                earlier.appearance())
            .orElse("");
    return Dice.similarity(TitleKey.of(before), TitleKey.of(title)) >= ONE_TITLE;
  }
}
