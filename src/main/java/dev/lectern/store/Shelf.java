package dev.lectern.store;

import dev.lectern.model.Organization;
import dev.lectern.model.ReadingStatus;
import dev.lectern.query.Query.Feature;
import dev.lectern.query.Sort;
import dev.lectern.store.PaperValues.NumberColumn;
import dev.lectern.text.Analyzer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.roaringbitmap.RoaringBitmap;

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
  private final PaperValues values = new PaperValues();

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
    revision = Revision.of(sql);
    int size = (int) sql.number("SELECT coalesce(max(id), 0) FROM papers") + 1;
    values.grow(size);
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
    revision = Revision.of(sql);
    if (papers.isEmpty()) {
      return;
    }
    values.grow(papers.last() + 1);
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
    values.forgetTitles();
  }

  private void take(Row row) throws SQLException {
    int paper = row.getInt(1);
    for (RoaringBitmap status : statuses.values()) {
      status.remove(paper);
    }
    status(row.status(2)).add(paper);
    set(starred, paper, row.getBoolean(3));
    values.take(paper, row);
    int traits = row.getInt(11);
    features.forEach((feature, set) -> set(set, paper, Traits.has(traits, feature)));
    String organization = row.getString(12);
    if (row.organization(12) != null) {
      organizations.computeIfAbsent(organization, o -> new RoaringBitmap()).add(paper);
    }
    set(trashed, paper, row.getBoolean(13) && row.getBoolean(14));
    set(present, paper, !row.getBoolean(13) && row.getBoolean(14));
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
    Organization named = Cells.organization(column);
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

  /** How many of the papers were published in each year; those of no known year under 0. */
  int[] years(RoaringBitmap papers) {
    return values.years(papers);
  }

  /** Papers whose value lies between two bounds, both included; papers without a value never. */
  RoaringBitmap between(NumberColumn column, int from, int to) {
    return values.between(everything(), column, from, to);
  }

  /** Papers that came in at a time from {@code from} to before {@code to}, milliseconds. */
  RoaringBitmap addedBetween(long from, long to) {
    return values.addedBetween(everything(), from, to);
  }

  /** The papers in the library and in its trash. */
  RoaringBitmap everything() {
    return RoaringBitmap.or(present, trashed);
  }

  /** The papers in order. Papers without the value come last either way; equals, newest first. */
  int[] ordered(RoaringBitmap papers, Sort sort, Sql sql) {
    return values.ordered(papers, sort, sql);
  }
}
