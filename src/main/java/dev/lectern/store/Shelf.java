package dev.lectern.store;

import dev.lectern.model.Organization;
import dev.lectern.model.ReadingStatus;
import dev.lectern.query.Query.Feature;
import dev.lectern.query.Query.NumberField;
import dev.lectern.query.Sort;
import dev.lectern.store.PaperOrders.Order;
import dev.lectern.text.Analyzer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * What filters and sorts need of every paper, in memory: bitmaps of paper numbers and arrays
 * indexed by them. Holds what the database held at {@link #revision}; guarded by {@link Library}'s
 * lock.
 */
final class Shelf {

  private static final String COLUMNS =
      """
      SELECT p.id, p.status, p.starred, p.rating, p.published, p.author_count, p.comments, p.upvotes,
        p.seen, p.added, p.traits, p.organization, p.trashed IS NOT NULL,
        p.merged_into IS NULL AND (p.seen > 0 OR p.by_hand = 1)
      FROM papers p
      """;

  private long revision;
  private int[][] numbers = new int[NumberColumn.values().length][0];
  private long[] added = new long[0];
  private final RoaringBitmap present = new RoaringBitmap();
  private final RoaringBitmap trashed = new RoaringBitmap();
  private final RoaringBitmap starred = new RoaringBitmap();
  private final RoaringBitmap noted = new RoaringBitmap();
  private final RoaringBitmap highlighted = new RoaringBitmap();
  private final RoaringBitmap listed = new RoaringBitmap();
  private final Map<ReadingStatus, RoaringBitmap> statuses = new EnumMap<>(ReadingStatus.class);
  private final Map<Feature, RoaringBitmap> features = new EnumMap<>(Feature.class);
  private final Map<String, RoaringBitmap> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, RoaringBitmap> organizations = new HashMap<>();
  private final Map<Long, RoaringBitmap> digests = new HashMap<>();
  private final PaperOrders orders = new PaperOrders();
  private int size = 1;

  /** The arrays. Unknown is {@link #UNKNOWN}. */
  enum NumberColumn {
    PUBLISHED,
    AUTHORS,
    COMMENTS,
    UPVOTES,
    SEEN,
    RATING
  }

  /** Sorts before and after everything: a value that a paper does not have. */
  static final int UNKNOWN = -1;

  Shelf() {
    for (ReadingStatus status : ReadingStatus.values()) {
      statuses.put(status, new RoaringBitmap());
    }
    for (Feature feature : Feature.values()) {
      features.put(feature, new RoaringBitmap());
    }
  }

  long revision() {
    return revision;
  }

  /** Loads all papers. */
  void load(Sql sql) {
    revision = Journal.revision(sql);
    int size = (int) sql.number("SELECT coalesce(max(id), 0) FROM papers") + 1;
    grow(size);
    sql.each(COLUMNS, this::take);
    sql.each(
        "SELECT t.name, pt.paper FROM paper_tags pt JOIN tags t ON t.id = pt.tag",
        row -> tag(row.getString(1)).add(row.getInt(2)));
    sql.each("SELECT paper FROM notes WHERE sender = ''", row -> noted.add(row.getInt(1)));
    sql.each("SELECT paper FROM highlights", row -> highlighted.add(row.getInt(1)));
    sql.each("SELECT paper FROM list_papers", row -> listed.add(row.getInt(1)));
    loadDigests(sql);
  }

  private void loadDigests(Sql sql) {
    digests.clear();
    sql.each(
        "SELECT digest, paper FROM shown",
        row ->
            digests.computeIfAbsent(row.getLong(1), d -> new RoaringBitmap()).add(row.getInt(2)));
  }

  /** Loads papers again that a commit has touched. */
  void renew(Sql sql, RoaringBitmap papers, boolean digestsToo) {
    revision = Journal.revision(sql);
    if (papers.isEmpty()) {
      return;
    }
    grow(papers.last() + 1);
    tags.values().forEach(t -> t.andNot(papers));
    organizations.values().forEach(o -> o.andNot(papers));
    // Papers that are gone for good have no row that would say so.
    for (RoaringBitmap set : List.of(present, trashed, noted, highlighted, listed)) {
      set.andNot(papers);
    }
    PaperNumbers.inPieces(papers, piece -> take(sql, piece));
    if (digestsToo) {
      loadDigests(sql);
    }
    tags.values().removeIf(RoaringBitmap::isEmpty);
  }

  private void take(Sql sql, String piece) {
    sql.each(COLUMNS + "WHERE p.id IN " + PaperNumbers.LISTED, this::take, piece);
    sql.each(
        "SELECT t.name, pt.paper FROM paper_tags pt JOIN tags t ON t.id = pt.tag WHERE pt.paper IN "
            + PaperNumbers.LISTED,
        row -> tag(row.getString(1)).add(row.getInt(2)),
        piece);
    numbers(sql, "SELECT paper FROM notes WHERE sender = '' AND paper IN ", piece, noted);
    numbers(sql, "SELECT paper FROM highlights WHERE paper IN ", piece, highlighted);
    numbers(sql, "SELECT paper FROM list_papers WHERE paper IN ", piece, listed);
  }

  private static void numbers(Sql sql, String query, String piece, RoaringBitmap into) {
    sql.each(query + PaperNumbers.LISTED, row -> into.add(row.getInt(1)), piece);
  }

  /** Forgets the alphabetical order; the shelf itself holds no titles. */
  void forgetTitles() {
    orders.forget(Sort.By.TITLE);
  }

  private void take(ResultSet row) throws SQLException {
    int paper = row.getInt(1);
    for (RoaringBitmap status : statuses.values()) {
      status.remove(paper);
    }
    status(ReadingStatus.values()[row.getInt(2)]).add(paper);
    set(starred, paper, row.getBoolean(3));
    put(NumberColumn.RATING, paper, row.getInt(4) == 0 ? UNKNOWN : row.getInt(4));
    put(NumberColumn.PUBLISHED, paper, dateKey(row.getString(5)));
    put(NumberColumn.AUTHORS, paper, row.getInt(6) == 0 ? UNKNOWN : row.getInt(6));
    put(NumberColumn.COMMENTS, paper, orUnknown(Sql.integer(row, 7)));
    put(NumberColumn.UPVOTES, paper, orUnknown(Sql.integer(row, 8)));
    put(NumberColumn.SEEN, paper, row.getInt(9));
    added[paper] = row.getLong(10);
    int traits = row.getInt(11);
    features.forEach((feature, set) -> set(set, paper, Traits.has(traits, feature)));
    String organization = row.getString(12);
    if (organization != null) {
      organizations.computeIfAbsent(organization, o -> new RoaringBitmap()).add(paper);
    }
    set(trashed, paper, row.getBoolean(13) && row.getBoolean(14));
    set(present, paper, !row.getBoolean(13) && row.getBoolean(14));
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

  private void grow(int wanted) {
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
      return UNKNOWN;
    }
    int key = 0;
    for (int i = 0; i < edtf.length(); i++) {
      char c = edtf.charAt(i);
      key = c == '-' ? key : key * 10 + (c - '0');
    }
    return edtf.length() == 4 ? key * 10_000 : edtf.length() == 7 ? key * 100 : key;
  }

  private static int orUnknown(@Nullable Integer value) {
    return value == null ? UNKNOWN : value;
  }

  private static void set(RoaringBitmap bits, int paper, boolean on) {
    if (on) {
      bits.add(paper);
    } else {
      bits.remove(paper);
    }
  }

  private RoaringBitmap tag(String name) {
    return tags.computeIfAbsent(name, n -> new RoaringBitmap());
  }

  RoaringBitmap digest(long number) {
    return digests.getOrDefault(number, new RoaringBitmap());
  }

  RoaringBitmap present() {
    return present;
  }

  RoaringBitmap trashed() {
    return trashed;
  }

  RoaringBitmap starred() {
    return starred;
  }

  RoaringBitmap status(ReadingStatus status) {
    return statuses.getOrDefault(status, new RoaringBitmap());
  }

  RoaringBitmap feature(Feature feature) {
    return switch (feature) {
      case NOTE -> noted;
      case HIGHLIGHT -> highlighted;
      case LIST -> listed;
      case TAG -> anyOf(tags.values());
      default -> features.getOrDefault(feature, new RoaringBitmap());
    };
  }

  /** The papers of each tag, by its name as written, without those of tags nested in it. */
  Map<String, RoaringBitmap> tags() {
    return tags;
  }

  /** The papers of each organization, by slug and name as {@link PaperTable} writes them. */
  Map<String, RoaringBitmap> organizations() {
    return organizations;
  }

  /** How many of the papers were published in each year; those of no known year under 0. */
  int[] years(RoaringBitmap papers) {
    int[] counts = new int[10_000];
    int[] published = numbers[NumberColumn.PUBLISHED.ordinal()];
    papers.forEach((int paper) -> counts[Math.max(0, published[paper]) / 10_000]++);
    return counts;
  }

  /** Papers under a tag or under one nested in it, whatever the case. */
  RoaringBitmap tagged(String tag) {
    String nested = tag.toLowerCase(Locale.ROOT) + "/";
    return matching(
        tags,
        name -> name.equalsIgnoreCase(tag) || name.toLowerCase(Locale.ROOT).startsWith(nested));
  }

  /** Papers of the organization of this slug or name; else of those whose name holds the words. */
  RoaringBitmap organization(String words) {
    String wanted = Analyzer.folded(words);
    RoaringBitmap exact = matching(organizations, name -> isNamed(name, wanted));
    return exact.isEmpty() && !wanted.isEmpty()
        ? matching(organizations, name -> Analyzer.folded(name).contains(wanted))
        : exact;
  }

  private static boolean isNamed(String column, String wanted) {
    Organization named = PaperTable.organization(column);
    return named != null
        && (Analyzer.folded(named.slug()).equals(wanted)
            || Analyzer.folded(named.name()).equals(wanted));
  }

  private static RoaringBitmap matching(Map<String, RoaringBitmap> sets, Predicate<String> name) {
    return anyOf(
        sets.entrySet().stream()
            .filter(e -> name.test(e.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private static RoaringBitmap anyOf(Collection<RoaringBitmap> sets) {
    RoaringBitmap all = new RoaringBitmap();
    sets.forEach(all::or);
    return all;
  }

  /** Papers whose value lies between two bounds, both included; papers without a value never. */
  RoaringBitmap between(NumberColumn column, int from, int to) {
    int[] values = numbers[column.ordinal()];
    return where(paper -> values[paper] != UNKNOWN && values[paper] >= from && values[paper] <= to);
  }

  /** Papers that came in at a time from {@code from} to before {@code to}, milliseconds. */
  RoaringBitmap addedBetween(long from, long to) {
    return where(paper -> added[paper] >= from && added[paper] < to);
  }

  /** Papers in the library or its trash of which something holds. */
  private RoaringBitmap where(IntPredicate holds) {
    RoaringBitmapWriter<RoaringBitmap> found = RoaringBitmapWriter.writer().get();
    RoaringBitmap.or(present, trashed)
        .forEach(
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

  /** The papers in order. Papers without the value come last either way; equals, newest first. */
  int[] ordered(RoaringBitmap papers, Sort sort, Sql sql) {
    boolean reversed = sort.ascending();
    return orders.ordered(papers, sort.by(), reversed, by -> order(by, sql));
  }

  private Order order(Sort.By by, Sql sql) {
    return switch (by) {
      case TITLE -> byTitle(sql);
      case ADDED, RELEVANCE -> byAdded();
      default -> Order.byValue(Arrays.copyOf(numbers[column(by).ordinal()], size));
    };
  }

  private Order byAdded() {
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
    return Order.of(papers, papers.length);
  }

  private static Order byTitle(Sql sql) {
    record Titled(String title, int paper) {}
    int[] papers =
        sql
            .list(
                "SELECT id, title FROM papers",
                row -> new Titled(Analyzer.folded(row.getString(2)), row.getInt(1)))
            .parallelStream()
            .sorted(Comparator.comparing(Titled::title).thenComparing(Titled::paper).reversed())
            .mapToInt(Titled::paper)
            .toArray();
    return Order.of(papers, papers.length);
  }

  private static NumberColumn column(Sort.By by) {
    return switch (by) {
      case PUBLISHED -> NumberColumn.PUBLISHED;
      case AUTHORS -> NumberColumn.AUTHORS;
      case COMMENTS -> NumberColumn.COMMENTS;
      case UPVOTES -> NumberColumn.UPVOTES;
      case SEEN -> NumberColumn.SEEN;
      case RATING -> NumberColumn.RATING;
      case ADDED, TITLE, RELEVANCE -> throw new IllegalArgumentException("no number: " + by);
    };
  }
}
