package dev.lectern.format.huggingface;

import dev.lectern.format.Extent;
import dev.lectern.format.TextLines;
import dev.lectern.format.TextLines.Line;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file says below or above that belongs elsewhere: the numbered addresses of its link
 * references, the day near which it was saved, and how wide its lines are. Found in a first pass
 * over the whole file.
 */
final class Survey {

  /** A bound on memory; a page has some hundred addresses. */
  private static final int MOST_ADDRESSES = 200_000;

  private static final Pattern REFERENCE =
      Pattern.compile("\\s*(?:(\\d{1,6})\\.|\\[(\\d{1,6})\\]:?)\\s+<?(https?://[^\\s>]+)>?\\s*");
  private static final Pattern RETRIEVED =
      Pattern.compile(
          "(?:retrieved|captured|accessed|saved)(?: on| at)?:\\s*[\"']?(\\d{4}-\\d{2}-\\d{2}).*");
  private static final Pattern DAY_ADDRESS = Pattern.compile("papers/date/(\\d{4}-\\d{2}-\\d{2})");

  /** A list of addresses: the lines it stands on and what its numbers mean. */
  private static final class Section {
    private final Map<Integer, String> addresses = new HashMap<>();
    private final Map<String, List<Long>> papers = new HashMap<>();
    private final long first;
    private long last;
    private boolean ofTheSite;

    private Section(long first) {
      this.first = first;
    }

    private void add(Matcher reference, long line) {
      last = line;
      String number = reference.group(1) == null ? reference.group(2) : reference.group(1);
      String address = reference.group(3);
      addresses.put(Integer.valueOf(number), address);
      HubAddress target = HubAddress.of(address);
      ofTheSite |= target.kind() != HubAddress.Kind.ELSEWHERE;
      if (target.isOfPaper()) {
        papers.computeIfAbsent(target.value(), paper -> new ArrayList<>(1)).add(line);
      }
    }
  }

  /** Sections by their last line. */
  private final TreeMap<Long, Section> sections = new TreeMap<>();

  private final TreeMap<Long, Long> starts = new TreeMap<>();
  private final LineWidth width = new LineWidth();
  private @Nullable Section open;
  private int room = MOST_ADDRESSES;
  private @Nullable LocalDate retrieved;
  private @Nullable LocalDate dayAddress;

  private Survey() {}

  static Survey of(TextLines lines) throws IOException {
    Survey table = new Survey();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      table.width.add(line.text());
      table.noteDay(line.text());
      table.noteReference(line);
    }
    table.close();
    return table;
  }

  private void noteReference(Line line) {
    Matcher m = REFERENCE.matcher(line.text().length() > 2000 ? "" : line.text());
    if (m.matches() && room-- > 0) {
      if (open == null) {
        open = new Section(line.number());
      }
      open.add(m, line.number());
    } else if (!line.text().isBlank()) {
      close();
    }
  }

  /** The day near which the page was saved; null where the file names none. */
  @Nullable LocalDate near() {
    return retrieved != null ? retrieved : dayAddress;
  }

  /** The width to which the file's lines were broken; 0 where they were not. */
  int width() {
    return width.found();
  }

  /** The address behind a number printed on a line; null where it is none. */
  @Nullable String address(int number, long line) {
    Map.Entry<Long, Section> section = sections.higherEntry(line);
    return section == null ? null : section.getValue().addresses.get(number);
  }

  /** The lines of such lists on which a paper's addresses stand. */
  List<Extent> addressesOf(String paper) {
    return sections.values().stream()
        .flatMap(section -> section.papers.getOrDefault(paper, List.of()).stream())
        .map(line -> Extent.lines(line, line + 1))
        .toList();
  }

  /** Whether a line is itself part of a list of addresses. */
  boolean contains(long line) {
    Map.Entry<Long, Long> start = starts.floorEntry(line);
    return start != null && line <= start.getValue();
  }

  private void close() {
    if (open != null && open.ofTheSite) {
      sections.put(open.last, open);
      starts.put(open.first, open.last);
    }
    open = null;
  }

  private void noteDay(String line) {
    if (retrieved == null) {
      Matcher m = RETRIEVED.matcher(line);
      retrieved = m.matches() ? day(m.group(1)) : null;
    }
    if (dayAddress == null && line.contains("papers/date/")) {
      Matcher m = DAY_ADDRESS.matcher(line);
      dayAddress = m.find() ? day(m.group(1)) : null;
    }
  }

  private static @Nullable LocalDate day(String iso) {
    try {
      return LocalDate.parse(iso);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
