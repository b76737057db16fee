package dev.lectern.store;

import dev.lectern.query.Sort;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;

/**
 * All papers in every order that was asked for, so that a search has only to walk one of them. An
 * order is worked out once and kept until a value in it changes.
 */
final class PaperOrders {

  /** Below this share of all papers, sorting what was found is quicker than walking all. */
  private static final int FEW = 24;

  private final Map<Sort.By, PaperOrder> orders = new ConcurrentHashMap<>();

  /** Forgets an order in which a value has changed. */
  void forget(Sort.By by) {
    orders.remove(by);
  }

  void forgetAll() {
    orders.clear();
  }

  /**
   * The papers in order. Papers without the value come last either way.
   *
   * @param reversed whether the smallest value comes first
   * @param make works an order out that is not at hand
   */
  int[] ordered(
      RoaringBitmap papers, Sort.By by, boolean reversed, Function<Sort.By, PaperOrder> make) {
    PaperOrder order = orders.computeIfAbsent(by, make);
    int count = papers.getCardinality();
    return count < order.papers().length / FEW
        ? sorted(papers, order, reversed)
        : walked(papers, count, order, reversed);
  }

  private static int[] sorted(RoaringBitmap papers, PaperOrder order, boolean reversed) {
    long[] keyed = new long[papers.getCardinality()];
    int n = 0;
    for (int paper : papers) {
      keyed[n++] = ((long) order.place(paper, reversed) << 32) | paper;
    }
    Arrays.sort(keyed);
    return Arrays.stream(keyed).mapToInt(k -> (int) k).toArray();
  }

  private static int[] walked(RoaringBitmap papers, int count, PaperOrder order, boolean reversed) {
    long[] wanted = new long[(order.ranks().length >> 6) + 1];
    papers.forEach((int paper) -> wanted[paper >> 6] |= 1L << paper);
    int[] all = order.papers();
    int[] found = new int[count];
    int n = 0;
    for (int i = 0; i < all.length && n < count; i++) {
      int paper = all[reversed && i < order.known() ? order.known() - 1 - i : i];
      if ((wanted[paper >> 6] & (1L << paper)) != 0) {
        found[n++] = paper;
      }
    }
    return n == count ? found : Arrays.copyOf(found, n);
  }
}
