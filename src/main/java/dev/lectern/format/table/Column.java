package dev.lectern.format.table;

import dev.lectern.format.CleanText;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportPart;
import dev.lectern.model.Highlight;
import dev.lectern.model.Identifiers;
import dev.lectern.model.ListPlace;
import dev.lectern.model.ListedPlace;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of an exported table, in their order; a heading is a name in camel case. */
enum Column {
  KEY("key", paper(Paper::key)),
  TYPE("type", fields(PaperFields::type)),
  TITLE("title", fields(f -> CleanText.readable(f.title()))),
  AUTHORS("authors", fields(f -> all(f.authors().stream().map(Column::name).toList()))),
  AUTHOR_COUNT("authorCount", paper(p -> p.authorCount() == 0 ? null : p.authorCount())),
  ORGANIZATION(
      "organization", fields(f -> f.organization() == null ? null : f.organization().name())),
  PUBLISHED("published", fields(PaperFields::published)),
  VENUE("venue", venue(Venue::name)),
  VOLUME("volume", venue(Venue::volume)),
  ISSUE("issue", venue(Venue::issue)),
  PAGES("pages", venue(Venue::pages)),
  PUBLISHER("publisher", venue(Venue::publisher)),
  PUBLISHER_PLACE("publisherPlace", venue(Venue::publisherPlace)),
  DOI("doi", identifier(Identifiers::doi)),
  ARXIV("arxiv", identifier(Identifiers::arxiv)),
  PMID("pmid", identifier(Identifiers::pmid)),
  ISBN("isbn", identifier(Identifiers::isbn)),
  URL("url", identifier(Identifiers::url)),
  CATEGORIES("categories", fields(f -> all(f.categories()))),
  COMMENTS("comments", fields(PaperFields::comments)),
  UPVOTES("upvotes", fields(PaperFields::upvotes)),
  STATUS("status", paper(p -> p.status().code())),
  STARRED("starred", paper(Paper::starred)),
  RATING("rating", paper(Paper::rating)),
  TAGS("tags", ExportPart.TAGS, paper(p -> all(p.tags()))),
  ABSTRACT("abstract", ExportPart.ABSTRACT, fields(Column::readableAbstract)),
  NOTE("note", ExportPart.NOTES, e -> e.details().note()),
  HIGHLIGHTS("highlights", ExportPart.HIGHLIGHTS, Column::highlights),
  LIST("list", ExportPart.PLACES, e -> ofPlaces(e, ListedPlace::name)),
  PLACE("place", ExportPart.PLACES, place(ListPlace::place)),
  PRESENTER("presenter", ExportPart.PLACES, place(ListPlace::presenter)),
  DATE("date", ExportPart.PLACES, place(ListPlace::day)),
  REMARK("remark", ExportPart.PLACES, place(ListPlace::remark));

  private final String head;
  private final @Nullable ExportPart part;
  private final Function<ExportEntry, @Nullable Object> value;

  Column(String head, Function<ExportEntry, @Nullable Object> value) {
    this(head, null, value);
  }

  Column(String head, @Nullable ExportPart part, Function<ExportEntry, @Nullable Object> value) {
    this.head = head;
    this.part = part;
    this.value = value;
  }

  String head() {
    return head;
  }

  /** With what the column goes along; null where always. */
  @Nullable ExportPart part() {
    return part;
  }

  boolean isOfPlaces() {
    return part == ExportPart.PLACES;
  }

  /** The cell's text. */
  String of(ExportEntry entry) {
    return CleanText.lines(Objects.toString(value.apply(entry), ""));
  }

  private static Function<ExportEntry, @Nullable Object> paper(
      Function<Paper, @Nullable Object> value) {
    return entry -> value.apply(entry.details().paper());
  }

  private static Function<ExportEntry, @Nullable Object> fields(
      Function<PaperFields, @Nullable Object> value) {
    return paper(p -> value.apply(p.fields()));
  }

  private static Function<ExportEntry, @Nullable Object> venue(
      Function<Venue, @Nullable Object> value) {
    return fields(f -> f.venue() == null ? null : value.apply(f.venue()));
  }

  private static Function<ExportEntry, @Nullable Object> identifier(
      Function<Identifiers, @Nullable Object> value) {
    return fields(f -> value.apply(f.identifiers()));
  }

  private static Function<ExportEntry, @Nullable Object> place(
      Function<ListPlace, @Nullable Object> value) {
    return entry -> ofPlaces(entry, p -> p.place() == null ? null : value.apply(p.place()));
  }

  /** One value a list; of several lists each has its part between semicolons, also an empty one. */
  private static String ofPlaces(ExportEntry entry, Function<ListedPlace, @Nullable Object> value) {
    List<String> values =
        entry.places().stream().map(p -> Objects.toString(value.apply(p), "")).toList();
    return values.stream().allMatch(String::isEmpty) ? "" : all(values);
  }

  private static String name(PersonName name) {
    String family = (name.particle() + " " + name.family()).strip();
    String given = name.given().isEmpty() ? "" : ", " + name.given();
    return name.suffix().isEmpty()
        ? family + given
        : family + ", " + name.given() + ", " + name.suffix();
  }

  private static @Nullable String readableAbstract(PaperFields fields) {
    String text = fields.abstractText();
    return text == null ? null : CleanText.readable(text);
  }

  private static String highlights(ExportEntry entry) {
    return entry.details().highlights().stream()
        .map(Column::highlight)
        .collect(Collectors.joining("\n"));
  }

  private static String highlight(Highlight highlight) {
    String quote = "“" + CleanText.readable(highlight.quote()) + "”";
    return highlight.comment().isEmpty() ? quote : quote + " " + highlight.comment();
  }

  private static String all(List<String> values) {
    return String.join("; ", values);
  }
}
