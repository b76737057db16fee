package dev.lectern.store;

import dev.lectern.store.pages.Gap;
import dev.lectern.store.pages.Pages;
import dev.lectern.store.pages.Tree;
import dev.lectern.store.pages.TreeCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a damaged file page by page: by its trees, then from leaves that are loose. */
final class PageRescue {

  /** Takes a row as it was read. */
  interface Taker {
    void take(String table, @Nullable Object[] row);
  }

  /** Tables that follow from the others. */
  private static final List<String> MADE_AGAIN = List.of("likeness", "note_links");

  private final Pages pages;
  private final Taker rows;
  private final Health.Progress progress;
  private final BitSet claimed = new BitSet();
  private final Map<String, List<Gap>> gaps = new LinkedHashMap<>();
  private final TreeRoots roots;
  private boolean indexesWhole = true;

  PageRescue(Pages pages, Taker rows, Health.Progress progress) throws IOException {
    this.pages = pages;
    this.rows = rows;
    this.progress = progress;
    this.roots = TreeRoots.of(pages, claimed);
  }

  /** Reads all that can be read. */
  void run() throws IOException {
    List<String> wanted = new ArrayList<>(Columns.tables());
    wanted.removeAll(MADE_AGAIN);
    for (String table : wanted) {
      progress.show(claimed.cardinality(), pages.count(), "reading " + table);
      long highest = roots.highest().getOrDefault(table, Long.MAX_VALUE);
      Tree tree =
          new Tree(pages, claimed, Columns.isNumbered(table), cell -> takeFitting(table, cell));
      gaps.put(table, tree.read(roots.of(table), highest));
    }
    for (Map.Entry<String, Long> other : roots.others(wanted).entrySet()) {
      boolean numbered = isNumbered(other.getKey());
      Tree tree = new Tree(pages, claimed, numbered, null);
      indexesWhole &= tree.read(other.getValue(), Long.MAX_VALUE).isEmpty() || numbered;
    }
    loose();
  }

  /** The parts of a text index are such tables, but for one. */
  private static boolean isNumbered(String other) {
    return other.equals("stale_words")
        || other.equals("word_files")
        || other.startsWith("words_")
            && !other.equals("words_idx")
            && !other.equals("words_config");
  }

  private boolean takeFitting(String table, TreeCell cell) {
    @Nullable Object[] row = Columns.values(table, cell);
    boolean fits = Columns.fits(table, row);
    if (fits) {
      rows.take(table, row);
    }
    return fits;
  }

  /** Leaves that no tree leads to, where some table lacks leaves; free pages are not looked at. */
  private void loose() throws IOException {
    BitSet free = pages.free();
    for (int page = 2; page <= pages.count() && !incomplete().isEmpty(); page++) {
      if (!claimed.get(page) && !free.get(page)) {
        loose(page, true);
        loose(page, false);
      }
    }
  }

  private List<String> incomplete() {
    return gaps.keySet().stream().filter(table -> !gaps.get(table).isEmpty()).toList();
  }

  private void loose(int page, boolean numbered) throws IOException {
    List<TreeCell> cells = new ArrayList<>();
    new Tree(pages, claimed, numbered, cells::add).readLeaf(page);
    owner(cells, numbered)
        .ifPresent(
            table ->
                cells.stream()
                    .map(cell -> Columns.values(table, cell))
                    .filter(row -> Columns.fits(table, row) && isMissing(table, row))
                    .forEach(row -> rows.take(table, row)));
  }

  /** The one table that the cells can be of. */
  private Optional<String> owner(List<TreeCell> cells, boolean numbered) {
    if (cells.isEmpty() || !numbered && !indexesWhole && cells.getFirst().values().size() == 2) {
      return Optional.empty(); // Pairs of numbers stand in many an index.
    }
    List<String> fitting =
        incompleteOf(numbered)
            .filter(
                table ->
                    cells.stream()
                        .allMatch(cell -> Columns.fits(table, Columns.values(table, cell))))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private Stream<String> incompleteOf(boolean numbered) {
    return incomplete().stream().filter(table -> Columns.isNumbered(table) == numbered);
  }

  /** The tables of which something may be missing. */
  boolean isIncomplete(String table) {
    return !gaps.getOrDefault(table, List.of()).isEmpty();
  }

  /** Whether a row stood where something cannot be read; of rows without numbers nobody knows. */
  boolean isMissing(String table, @Nullable Object[] row) {
    List<Gap> missing = gaps.getOrDefault(table, List.of());
    return !missing.isEmpty()
        && (!Columns.hasId(table)
            || row[0] instanceof Number id
                && missing.stream()
                    .anyMatch(gap -> id.longValue() > gap.above() && id.longValue() <= gap.upTo()));
  }

  /** The highest number that was ever used in each table that uses none again. */
  Map<String, Long> highest() {
    return roots.highest();
  }
}
