package dev.lectern.ui.sidebar;

import dev.lectern.model.Digest;
import dev.lectern.model.FacetCount;
import dev.lectern.model.ReadingList;
import dev.lectern.model.SavedSearch;
import dev.lectern.model.Tag;
import dev.lectern.query.Query;
import dev.lectern.query.Query.NameField;
import dev.lectern.query.QueryPrinter;
import dev.lectern.ui.kit.Branch;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.sidebar.Entry.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the library has for the sidebar.
 *
 * @param counts how many papers match each query of {@link #FIXED} and each saved search
 * @param nested all tags and those they are nested in, with the papers of the ones below
 * @param unread how many unread papers each digest has, by its number
 */
record Contents(
    Map<String, Integer> counts,
    List<Digest> digests,
    Map<String, Integer> unread,
    List<ReadingList> lists,
    List<Tag> tags,
    List<FacetCount> nested,
    List<SavedSearch> searches) {

  /** So many digests, the newest, stand for themselves; the others in a branch of their own. */
  static final int NEWEST = 5;

  /** The queries of the rows that are always there. */
  static final Map<Kind, String> FIXED = fixed();

  private static Map<Kind, String> fixed() {
    Map<Kind, String> queries = new EnumMap<>(Kind.class);
    queries.put(Kind.ALL, "");
    queries.put(Kind.NEW, "is:new");
    queries.put(Kind.UNREAD, "status:unread");
    queries.put(Kind.TOREAD, "status:toread");
    queries.put(Kind.READING, "status:reading");
    queries.put(Kind.STARRED, "is:starred");
    queries.put(Kind.HIGHLIGHTS, "has:highlight");
    queries.put(Kind.DUPLICATES, "is:duplicate");
    queries.put(Kind.TRASH, "is:trashed");
    return queries;
  }

  /** The rows that are there before the library has been looked at. */
  static List<Branch<Entry>> unknown() {
    Contents none =
        new Contents(Map.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), List.of());
    return none.sections().subList(0, 1);
  }

  /** The rows, by section. */
  List<Branch<Entry>> sections() {
    return List.of(
        section(Kind.LIBRARY, library()),
        section(Kind.DIGESTS, digestRows()),
        section(Kind.LISTS, lists.stream().map(Contents::list).map(Branch::leaf).toList()),
        section(Kind.TAGS, tagRows()),
        section(Kind.SEARCHES, searches.stream().map(this::search).map(Branch::leaf).toList()));
  }

  private static Branch<Entry> section(Kind kind, List<Branch<Entry>> rows) {
    List<Branch<Entry>> shown = rows.isEmpty() ? List.of(Branch.leaf(Entry.hint(kind))) : rows;
    return new Branch<>(Entry.named(kind, null, 0), shown);
  }

  private List<Branch<Entry>> library() {
    List<Branch<Entry>> rows = new ArrayList<>();
    FIXED.forEach((kind, query) -> rows.add(Branch.leaf(Entry.named(kind, query, count(query)))));
    return rows;
  }

  private int count(String query) {
    return counts.getOrDefault(query, 0);
  }

  private List<Branch<Entry>> digestRows() {
    List<Branch<Entry>> rows = new ArrayList<>();
    digests.reversed().forEach(digest -> rows.add(Branch.leaf(digest(digest))));
    if (rows.size() <= NEWEST + 1) {
      return rows;
    }
    List<Branch<Entry>> older = List.copyOf(rows.subList(NEWEST, rows.size()));
    int left = older.stream().mapToInt(row -> row.value().count()).sum();
    rows.subList(NEWEST, rows.size()).clear();
    String name = Text.of("sidebar.older-digests", older.size());
    rows.add(new Branch<>(new Entry(Kind.OLDER, "", name, "", null, left, null), older));
    return rows;
  }

  private Entry digest(Digest digest) {
    String number = String.valueOf(digest.id());
    boolean alone = digests.stream().filter(d -> d.name().equals(digest.name())).count() == 1;
    String query = named(NameField.DIGEST, alone ? digest.name() : number);
    boolean dated = digest.captured() != null;
    return new Entry(
        Kind.DIGEST,
        number,
        dated ? Dates.of(digest.captured()) : digest.name(),
        dated ? digest.name() : "",
        query,
        unread.getOrDefault(number, 0),
        null);
  }

  private static Entry list(ReadingList list) {
    String query = named(NameField.LIST, list.name());
    return new Entry(Kind.LIST, list.name(), list.name(), "", query, list.papers(), null);
  }

  private Entry search(SavedSearch search) {
    return new Entry(
        Kind.SEARCH, search.name(), search.name(), "", search.query(), count(search.query()), null);
  }

  private List<Branch<Entry>> tagRows() {
    Map<String, Tag> known =
        tags.stream().collect(Collectors.toMap(t -> folded(t.name()), Function.identity()));
    return below("", known);
  }

  private List<Branch<Entry>> below(String parent, Map<String, Tag> known) {
    return nested.stream()
        .filter(tag -> folded(tag.value()).startsWith(folded(parent)))
        .filter(tag -> tag.value().indexOf('/', parent.length()) < 0)
        .map(tag -> new Branch<>(tag(tag, parent, known), below(tag.value() + "/", known)))
        .toList();
  }

  private static Entry tag(FacetCount tag, String parent, Map<String, Tag> known) {
    return new Entry(
        Kind.TAG,
        tag.value(),
        tag.value().substring(parent.length()),
        "",
        QueryPrinter.print(new Query.Tagged(tag.value())),
        tag.count(),
        color(tag.value(), known));
  }

  /** Its own colour, or that of the tag it is nested in. */
  private static @Nullable String color(String tag, Map<String, Tag> known) {
    for (int end = tag.length(); end > 0; end = tag.lastIndexOf('/', end - 1)) {
      Tag one = known.get(folded(tag.substring(0, end)));
      if (one != null && one.color() != null) {
        return one.color();
      }
    }
    return null;
  }

  private static String named(NameField field, String value) {
    return QueryPrinter.print(new Query.Named(field, value));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
