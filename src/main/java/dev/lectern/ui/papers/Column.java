package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.model.PartialDate;
import dev.lectern.query.Sort.By;
import dev.lectern.text.ReadableText;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column that the table of papers can have: one value, in words, in one line. */
enum Column {
  NUMBER(64, null, paper -> String.valueOf(paper.id())),
  KEY(160, null, PaperSummary::key),
  TITLE(360, By.TITLE, Column::title),
  AUTHORS(170, null, Column::authors),
  PUBLISHED(104, By.PUBLISHED, p -> p.published() == null ? "" : Dates.of(p.published())),
  ADDED(104, By.ADDED, paper -> day(paper.added())),
  VENUE(140, null, paper -> or(paper.venue())),
  ORGANIZATION(140, null, p -> p.organization() == null ? "" : p.organization().name()),
  COMMENTS(84, By.COMMENTS, paper -> number(paper.comments())),
  UPVOTES(84, By.UPVOTES, paper -> number(paper.upvotes())),
  SEEN(84, By.SEEN, paper -> number(paper.seen())),
  RATING(84, By.RATING, paper -> "●".repeat(paper.rating())),
  STATUS(90, null, paper -> Text.of("status." + paper.status().code())),
  TAGS(160, null, paper -> String.join(", ", paper.tags()));

  private static final double WORDS = 140;

  private final double width;
  private final @Nullable By order;

  @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
  private final Function<PaperSummary, String> words;

  Column(double width, @Nullable By order, Function<PaperSummary, String> words) {
    this.width = width;
    this.order = order;
    this.words = words;
  }

  String title() {
    return Text.of("papers.column-" + name().toLowerCase(Locale.ROOT));
  }

  /** How wide it is at first. */
  double width() {
    return width;
  }

  /** Whether its words may be cut where there is little room. */
  boolean yields() {
    return width >= WORDS;
  }

  /** The order that its header asks for; null where there is none. */
  @Nullable By order() {
    return order;
  }

  /** Whether it stands at the right edge, digit under digit. */
  boolean isNumber() {
    return this == NUMBER || this == COMMENTS || this == UPVOTES || this == SEEN;
  }

  /** Whether it is there until somebody chooses otherwise. */
  boolean isUsual() {
    return this == TITLE || this == AUTHORS || this == PUBLISHED || this == TAGS;
  }

  String of(PaperSummary paper) {
    return words.apply(paper);
  }

  /** A paper's title in one line; words for none. */
  static String title(PaperSummary paper) {
    return paper.title().isBlank()
        ? Text.of("paper.untitled")
        : ReadableText.of(paper.title()).text().replace('\n', ' ');
  }

  private static String authors(PaperSummary paper) {
    return !paper.authors().isEmpty() || paper.authorCount() == 0
        ? String.join(", ", paper.authors())
        : Text.of("paper.authors", paper.authorCount());
  }

  private static String number(@Nullable Integer value) {
    return value == null ? "" : String.format(Text.locale(), "%,d", value);
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String day(Instant moment) {
    return Dates.of(PartialDate.of(LocalDate.ofInstant(moment, ZoneId.systemDefault())));
  }
}
