package dev.lectern.store;

import dev.lectern.store.pages.Pages;
import dev.lectern.store.pages.Tree;
import dev.lectern.store.pages.TreeCell;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the tables and indexes of a damaged library begin. */
final class TreeRoots {

  /** Tables whose rows can be told from those of any other. */
  private static final List<String> TELLING = List.of("papers", "appearances", "digests", "steps");

  private final Map<String, Long> roots = new LinkedHashMap<>();
  private final Map<String, Long> highest = new HashMap<>();

  private TreeRoots() {}

  /** As its first page says; where that is lost, as in a library that was never rewritten. */
  static TreeRoots of(Pages pages, BitSet claimed) throws IOException {
    TreeRoots roots = new TreeRoots();
    new Tree(pages, claimed, true, roots::take).read(1, Long.MAX_VALUE);
    Map<String, Long> usual = usual();
    boolean asUsual =
        roots.roots.entrySet().stream()
            .allMatch(root -> Objects.equals(usual.get(root.getKey()), root.getValue()));
    if (asUsual && (!roots.roots.isEmpty() || fit(pages, usual))) {
      usual.forEach(roots.roots::putIfAbsent);
    }
    Long sequence = roots.roots.remove("sqlite_sequence");
    if (sequence != null) {
      new Tree(pages, claimed, true, roots::takeHighest).read(sequence, Long.MAX_VALUE);
    }
    return roots;
  }

  private boolean take(TreeCell cell) {
    List<@Nullable Object> row = cell.values();
    if (row.size() == 5
        && row.get(1) instanceof String name
        && row.get(3) instanceof Long root
        && root > 0) {
      roots.put(name, root);
    }
    return row.size() == 5;
  }

  private boolean takeHighest(TreeCell cell) {
    List<@Nullable Object> row = cell.values();
    if (row.size() == 2 && row.get(0) instanceof String table && row.get(1) instanceof Long last) {
      highest.merge(table, last, Math::max);
    }
    return row.size() == 2;
  }

  private static Map<String, Long> usual() {
    Map<String, Long> usual = new LinkedHashMap<>();
    try (Sql model = Blueprint.model()) {
      model.each(
          "SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0",
          row -> usual.put(row.text(1), row.getLong(2)));
    }
    return usual;
  }

  /** Whether rows of such tables stand where they would. */
  private static boolean fit(Pages pages, Map<String, Long> usual) throws IOException {
    for (String table : TELLING) {
      long[] counted = new long[2];
      new Tree(
              pages,
              new BitSet(),
              true,
              cell -> counted[Columns.fits(table, Columns.values(table, cell)) ? 0 : 1]++ >= 0)
          .read(usual.get(table), Long.MAX_VALUE);
      if (counted[0] <= counted[1]) {
        return false;
      }
    }
    return true;
  }

  /** The first page of a table; 0 where nobody knows it. */
  long of(String table) {
    return roots.getOrDefault(table, 0L);
  }

  /** The indexes and tables that hold nothing but what can be made again. */
  Map<String, Long> others(List<String> wanted) {
    Map<String, Long> others = new LinkedHashMap<>(roots);
    others.keySet().removeAll(wanted);
    return others;
  }

  /** The highest number that was ever used in each table that uses none again. */
  Map<String, Long> highest() {
    return highest;
  }
}
