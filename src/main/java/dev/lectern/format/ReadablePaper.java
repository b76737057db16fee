package dev.lectern.format;

import dev.lectern.model.Highlight;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.ListedPlace;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import dev.lectern.text.ReadableText;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An exported paper in the words that a person reads, each of them one line of clean text. */
public final class ReadablePaper {

  private final ExportEntry entry;
  private final ExportOptions options;
  private final Paper paper;
  private final PaperFields fields;

  public ReadablePaper(ExportEntry entry, ExportOptions options) {
    this.entry = entry;
    this.options = options;
    this.paper = entry.details().paper();
    this.fields = paper.fields();
  }

  /** A highlighted passage and what the user says of it; the comment may have lines. */
  public record Passage(String quote, String comment) {}

  public String title() {
    String title = CleanText.readable(fields.title());
    return title.isEmpty() ? "Untitled" : title;
  }

  /** {@code Ann Lee, Bob Roe and 3 others}, or how many there are; empty where nothing is known. */
  public String authors() {
    int count = paper.authorCount();
    String names =
        fields.authors().stream()
            .map(PersonName::display)
            .map(CleanText::readable)
            .collect(Collectors.joining(", "));
    int others = count - fields.authors().size();
    if (names.isEmpty()) {
      return count == 0 ? "" : counted(count, "author");
    }
    return others > 0 ? names + " and " + counted(others, "other") : names;
  }

  /** Organization, place of publication, arXiv number and date, as far as they are known. */
  public String source() {
    String organization =
        fields.organization() == null ? "" : CleanText.readable(fields.organization().name());
    return joined(". ", organization, venue(), arxiv(), date(fields.published()));
  }

  private String venue() {
    Venue venue = fields.venue();
    if (venue == null) {
      return "";
    }
    String issue = venue.issue() == null ? "" : "(" + clean(venue.issue()) + ")";
    String number = joined(" ", clean(venue.name()), clean(venue.volume()) + issue);
    return joined(
        ", ", number, pages(venue), clean(venue.publisher()), clean(venue.publisherPlace()));
  }

  private static String pages(Venue venue) {
    return clean(venue.pages()).replaceAll("(?<=\\w) ?-{1,2} ?(?=\\w)", "–");
  }

  private String arxiv() {
    String number = fields.identifiers().arxiv();
    String category = fields.categories().isEmpty() ? "" : fields.categories().getFirst();
    return number == null
        ? ""
        : "arXiv:" + clean(number) + (category.isEmpty() ? "" : " [" + clean(category) + "]");
  }

  /** Where the paper is found: its own page first; without repetition. */
  public List<String> addresses() {
    Identifiers ids = fields.identifiers();
    List<String> found = new ArrayList<>();
    if (ids.arxiv() != null) {
      found.add(WebAddress.ofArxiv(ids.arxiv()));
    }
    if (ids.doi() != null) {
      found.add(WebAddress.ofDoi(ids.doi()));
    }
    Stream.concat(Stream.ofNullable(ids.url()), fields.links().stream().map(Link::url))
        .flatMap(url -> WebAddress.of(url).stream())
        .forEach(found::add);
    return found.stream().distinct().toList();
  }

  /** Who presents the paper when, a line for each reading list that goes along. */
  public List<String> places() {
    boolean shown = options.title() != null || options.has(ExportPart.PLACES);
    return shown
        ? entry.places().stream().map(this::place).filter(line -> !line.isEmpty()).toList()
        : List.of();
  }

  private String place(ListedPlace listed) {
    String list = options.title() == null ? clean(listed.name()) : "";
    if (listed.place() == null) {
      return list;
    }
    String presenter = clean(listed.place().presenter());
    LocalDate day = listed.place().day();
    String when = day == null ? "" : date(PartialDate.of(day));
    String who =
        presenter.isEmpty()
            ? when
            : "Presented by " + presenter + (when.isEmpty() ? "" : " on " + when);
    return joined(": ", list, joined(". ", who, clean(listed.place().remark())));
  }

  /** The abstract where it was asked for, else empty. */
  public String abstractText() {
    String text = options.has(ExportPart.ABSTRACT) ? fields.abstractText() : null;
    return text == null ? "" : CleanText.readable(text);
  }

  /** The note's lines where they were asked for, else empty. */
  public String note() {
    return options.has(ExportPart.NOTES) ? CleanText.lines(entry.details().note()) : "";
  }

  /** The tags where they were asked for. */
  public List<String> tags() {
    return options.has(ExportPart.TAGS)
        ? paper.tags().stream().map(CleanText::line).toList()
        : List.of();
  }

  /** The highlights where they were asked for. */
  public List<Passage> passages() {
    return options.has(ExportPart.HIGHLIGHTS)
        ? entry.details().highlights().stream().map(ReadablePaper::passage).toList()
        : List.of();
  }

  private static Passage passage(Highlight highlight) {
    String quote = CleanText.line(ReadableText.of(highlight.quote()).text());
    return new Passage(quote, CleanText.lines(highlight.comment()));
  }

  /** {@code 28 February 2025} as far as it is known; nothing without a year. */
  private static String date(@Nullable PartialDate date) {
    if (date == null || !date.hasYear()) {
      return "";
    }
    String month =
        date.month() == 0
            ? ""
            : Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return joined(" ", date.day() == 0 ? "" : "" + date.day(), month, "" + date.year());
  }

  private static String counted(int n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : CleanText.readable(text);
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }
}
