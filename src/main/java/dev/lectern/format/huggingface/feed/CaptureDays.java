package dev.lectern.format.huggingface.feed;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.model.PartialDate;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out the day that a feed shows: the wrapper's date, the day on which all items came on the
 * list, or the day in the file's name; else a day near it.
 */
final class CaptureDays {

  private static final Pattern DAY_IN_NAME =
      Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

  private final Days stated = new Days();
  private final Days listed = new Days();
  private final Days shown = new Days();
  private final Days published = new Days();

  /** Days of one kind, as many as there may be. */
  private static final class Days {
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(@Nullable PartialDate date) {
      LocalDate day = date == null ? null : date.toLocalDate().orElse(null);
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
    }

    boolean goBeyond(LocalDate day) {
      return last != null && last.isAfter(day);
    }

    /** The one day that all are. */
    Optional<LocalDate> only() {
      return first != null && first.equals(last) ? Optional.of(first) : Optional.empty();
    }
  }

  /** A wrapper's date. */
  void stated(@Nullable PartialDate day) {
    stated.add(day);
  }

  void item(FeedItem item) {
    FeedItem own = item.own();
    listed.add(own.day != null ? own.day : item.day);
    published.add(own.published);
    // Until 2025 the item's own time was that of the list; since then it is the paper's once more.
    PartialDate outer = item.published;
    if (outer != null && own.published != null && outer.sortKey() > own.published.sortKey()) {
      shown.add(outer);
    }
  }

  /** What all this says of the day; empty where it says nothing. */
  Optional<CaptureEvidence> evidence(String fileName) {
    Optional<LocalDate> printed = stated.only().or(() -> listed.only()).or(() -> inName(fileName));
    if (printed.isPresent()) {
      return printed.map(day -> new CaptureEvidence(PartialDate.of(day), null));
    }
    return Stream.of(stated, listed, shown)
        .map(days -> days.last)
        .filter(Objects::nonNull)
        .findFirst()
        .map(day -> new CaptureEvidence(null, day));
  }

  /** The day in the file's name, unless the feed shows something younger. */
  private Optional<LocalDate> inName(String fileName) {
    Matcher m = DAY_IN_NAME.matcher(fileName);
    Optional<LocalDate> day =
        m.find()
            ? PartialDate.parse(m.group(1)).flatMap(PartialDate::toLocalDate)
            : Optional.empty();
    return day.filter(d -> Stream.of(listed, shown, published).allMatch(days -> !days.goBeyond(d)));
  }
}
