package dev.lectern.store;

import dev.lectern.query.Query.NumberField;
import dev.lectern.query.Sort;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/** The numbers of every paper, in arrays by paper number, and the orders that follow from them. */
final class PaperValues {

  /** The arrays. Unknown is {@link PaperOrder#UNKNOWN}. */
  enum NumberColumn {
    PUBLISHED,
    AUTHORS,
    COMMENTS,
    UPVOTES,
    SEEN,
    RATING
  }

  private static final int DAY_LENGTH = "yyyy-mm-dd".length();

  private int[][] numbers = new int[NumberColumn.values().length][0];
  private long[] added = new long[0];
  private final PaperOrders orders = new PaperOrders();
  private int size = 1;

  /** Takes a row of {@link Shelf}'s columns. */
  void take(int paper, Row row) throws SQLException {
    put(NumberColumn.RATING, paper, row.getInt(4) == 0 ? PaperOrder.UNKNOWN : row.getInt(4));
    put(NumberColumn.PUBLISHED, paper, dateKey(row.getString(5)));
    put(NumberColumn.AUTHORS, paper, row.getInt(6) == 0 ? PaperOrder.UNKNOWN : row.getInt(6));
    put(NumberColumn.COMMENTS, paper, orUnknown(Sql.integer(row, 7)));
    put(NumberColumn.UPVOTES, paper, orUnknown(Sql.integer(row, 8)));
    put(NumberColumn.SEEN, paper, row.getInt(9));
    added[paper] = row.getLong(10);
  }

  private void put(NumberColumn column, int paper, int value) {
    int[] values = numbers[column.ordinal()];
    if (values[paper] != value) {
      values[paper] = value;
      orders.forget(sort(column));
    }
  }

  private static Sort.By sort(NumberColumn column) {
    return switch (column) {
      case PUBLISHED -> Sort.By.PUBLISHED;
      case AUTHORS -> Sort.By.AUTHORS;
      case COMMENTS -> Sort.By.COMMENTS;
      case UPVOTES -> Sort.By.UPVOTES;
      case SEEN -> Sort.By.SEEN;
      case RATING -> Sort.By.RATING;
    };
  }

  /** Makes room for papers of numbers below {@code wanted}. */
  void grow(int wanted) {
    if (wanted > size) {
      size = wanted;
      orders.forgetAll();
    }
    if (added.length < size) {
      int roomy = Math.max(size, added.length + (added.length >> 1));
      added = Arrays.copyOf(added, roomy);
      numbers =
          Arrays.stream(numbers).map(column -> Arrays.copyOf(column, roomy)).toArray(int[][]::new);
    }
  }

  /** {@code yyyymmdd} of an EDTF date, read by hand since a million are read at opening. */
  private static int dateKey(@Nullable String edtf) {
    if (edtf == null || edtf.startsWith("X")) {
      return PaperOrder.UNKNOWN;
    }
    int key = 0;
    for (int i = 0; i < edtf.length(); i++) {
      char c = edtf.charAt(i);
      if (c != '-' && (c < '0' || c > '9') || i == DAY_LENGTH) {
        return PaperOrder.UNKNOWN; // No date; the list and the paper say so.
      }
      key = c == '-' ? key : key * 10 + (c - '0');
    }
    return edtf.length() == 4 ? key * 10_000 : edtf.length() == 7 ? key * 100 : key;
  }

  private static int orUnknown(@Nullable Integer value) {
    return value == null ? PaperOrder.UNKNOWN : value;
  }

  /** Forgets the alphabetical order; titles themselves are not held. */
  void forgetTitles() {
    orders.forget(Sort.By.TITLE);
  }

  int[] years(RoaringBitmap papers) {
    int[] counts = new int[10_000];
    int[] published = numbers[NumberColumn.PUBLISHED.ordinal()];
    papers.forEach((int paper) -> counts[Math.max(0, published[paper]) / 10_000]++);
    return counts;
  }

  RoaringBitmap between(RoaringBitmap papers, NumberColumn column, int from, int to) {
    int[] values = numbers[column.ordinal()];
    return where(
        papers,
        paper ->
            values[paper] != PaperOrder.UNKNOWN && values[paper] >= from && values[paper] <= to);
  }

  RoaringBitmap addedBetween(RoaringBitmap papers, long from, long to) {
    return where(papers, paper -> added[paper] >= from && added[paper] < to);
  }

  private static RoaringBitmap where(RoaringBitmap papers, IntPredicate holds) {
    RoaringBitmapWriter<RoaringBitmap> found = RoaringBitmapWriter.writer().get();
    papers.forEach(
        (int paper) -> {
          if (holds.test(paper)) {
            found.add(paper);
          }
        });
    return found.get();
  }

  static NumberColumn column(NumberField field) {
    return switch (field) {
      case AUTHORS -> NumberColumn.AUTHORS;
      case COMMENTS -> NumberColumn.COMMENTS;
      case UPVOTES -> NumberColumn.UPVOTES;
      case RATING -> NumberColumn.RATING;
      case SEEN -> NumberColumn.SEEN;
      case ID -> throw new IllegalArgumentException("a number, not a column");
    };
  }

  int[] ordered(RoaringBitmap papers, Sort sort, Sql sql) {
    boolean reversed = sort.ascending();
    return orders.ordered(papers, sort.by(), reversed, by -> order(by, sql));
  }

  private PaperOrder order(Sort.By by, Sql sql) {
    return switch (by) {
      case TITLE -> TitleOrder.of(sql);
      case ADDED, RELEVANCE, PLACE -> byAdded();
      default -> PaperOrder.byValue(Arrays.copyOf(numbers[column(by).ordinal()], size));
    };
  }

  private PaperOrder byAdded() {
    long[] keyed = new long[size - 1];
    for (int paper = 1; paper < size; paper++) {
      // Numbers grow with time, so minutes are enough to put papers of one moment in order.
      keyed[paper - 1] = (added[paper] / 60_000 << 32) | paper;
    }
    Arrays.parallelSort(keyed);
    int[] papers = new int[keyed.length];
    for (int i = 0; i < papers.length; i++) {
      papers[i] = (int) keyed[papers.length - 1 - i];
    }
    return PaperOrder.of(papers, papers.length);
  }

  private static NumberColumn column(Sort.By by) {
    return switch (by) {
      case PUBLISHED -> NumberColumn.PUBLISHED;
      case AUTHORS -> NumberColumn.AUTHORS;
      case COMMENTS -> NumberColumn.COMMENTS;
      case UPVOTES -> NumberColumn.UPVOTES;
      case SEEN -> NumberColumn.SEEN;
      case RATING -> NumberColumn.RATING;
      case ADDED, TITLE, RELEVANCE, PLACE -> throw new IllegalArgumentException("no number: " + by);
    };
  }
}
