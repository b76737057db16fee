package dev.lectern.format.ris;

import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.format.NameText;
import dev.lectern.format.ReadablePaper;
import dev.lectern.format.SerialNumbers;
import dev.lectern.format.WebAddress;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.Venue;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One paper as the lines of a RIS record. */
final class RisEntry {

  private static final Set<String> ARTICLES =
      Set.of("article-journal", "article-magazine", "article-newspaper", "review", "review-book");
  private static final Set<String> IN_SERIES =
      Set.of("book", "collection", "classic", "periodical", "report");
  private static final Pattern RANGE =
      Pattern.compile("([^\\s,;–—-]+)\\s*[-–—]{1,3}\\s*([^\\s,;–—-]+)");
  private static final Pattern OTHER_TAG = Pattern.compile("ris:(?!TY|ER)([A-Z][A-Z0-9])");

  private final ExportEntry entry;
  private final ExportOptions options;
  private final Paper paper;
  private final PaperFields fields;
  private final Map<String, String> extra;
  private final RisLines lines;

  RisEntry(ExportEntry entry, ExportOptions options, RisLines lines) {
    this.entry = entry;
    this.options = options;
    this.paper = entry.details().paper();
    this.fields = paper.fields();
    this.extra = fields.extra();
    this.lines = lines;
  }

  void write() {
    lines.add("TY", type());
    lines.add("ID", paper.key());
    fields.authors().forEach(author -> lines.add("AU", RisNames.print(author)));
    people(fields.type().equals("book") ? "ED" : "A2", "editor");
    people("A3", "collection-editor");
    people("A4", "translator");
    lines.addReadable("TI", fields.title());
    variable("ST", "title-short");
    venue(fields.venue() == null ? Venue.NONE : fields.venue());
    date(fields.published());
    numbers();
    identifiers(fields.identifiers());
    variables();
    links();
    files();
    companions();
    others();
    lines.end();
  }

  /** The type that the entry came with, as long as it still is one for the paper's type. */
  private String type() {
    String own = extra.getOrDefault("ris:type", "");
    String leadsTo = RisType.csl(own).orElse("");
    return leadsTo.equals(fields.type()) ? own : RisType.ris(fields.type());
  }

  private void people(String tag, String variable) {
    if (extra.containsKey(variable)) {
      NameText.parse(extra.get(variable)).forEach(name -> lines.add(tag, RisNames.print(name)));
    }
  }

  private void variable(String tag, String variable) {
    lines.add(tag, extra.get(variable));
  }

  private void venue(Venue venue) {
    boolean meeting = fields.type().equals("paper-conference");
    String event = meeting ? extra.get("event-title") : null;
    if (ARTICLES.contains(fields.type()) || IN_SERIES.contains(fields.type())) {
      lines.add("JF", venue.name());
    } else {
      lines.add(event == null ? "T2" : "C3", venue.name());
    }
    lines.add("T2", event);
    variable(IN_SERIES.contains(fields.type()) ? "T2" : "T3", "collection-title");
    if (venue.name() != null) {
      variable("JA", "container-title-short");
    }
    lines.add("VL", venue.volume());
    lines.add("IS", venue.issue());
    pages(venue.pages());
    lines.add("PB", venue.publisher());
    String eventPlace = meeting ? extra.get("event-place") : null;
    lines.add(eventPlace == null ? "CY" : "C1", venue.publisherPlace());
    lines.add("CY", eventPlace);
  }

  private void pages(@Nullable String pages) {
    Matcher range = RANGE.matcher(pages == null ? "" : pages.strip());
    if (range.matches()) {
      lines.add("SP", range.group(1));
      lines.add("EP", range.group(2));
    } else if (pages != null) {
      lines.add("SP", pages);
    } else if (RisVenue.countsPages(fields.type())) {
      variable("SP", "number-of-pages");
    }
  }

  /** The year for old readers, the day for those that know {@code DA}. */
  private void date(@Nullable PartialDate date) {
    if (date == null || !date.hasYear()) {
      return;
    }
    lines.add("PY", String.valueOf(date.year()));
    if (date.month() > 0) {
      lines.add("DA", slashed(date));
    }
  }

  private static String slashed(PartialDate date) {
    String edtf = date.toString().replace('-', '/');
    return edtf + "/".repeat(4 - date.precision());
  }

  private void numbers() {
    lines.add("SN", fields.identifiers().isbn());
    for (String issn : extra.getOrDefault("ISSN", "").split(",", -1)) {
      lines.add("SN", issn);
    }
    String number = extra.getOrDefault("number", "");
    boolean reported = fields.type().equals("report") || fields.type().equals("patent");
    lines.add(reported && SerialNumbers.in(number).isEmpty() ? "SN" : "M1", number);
  }

  /**
   * An arXiv number stands where Zotero keeps a preprint's archive ({@code DB}, {@code AN}), and in
   * the address, which all programs keep.
   */
  private void identifiers(Identifiers ids) {
    lines.add("DO", ids.doi());
    if (ids.arxiv() != null) {
      String number = ids.arxiv() + (ids.arxivVersion() == null ? "" : "v" + ids.arxivVersion());
      lines.add("DB", "arXiv");
      lines.add("AN", "arXiv:" + number);
      lines.add("UR", ids.url() == null ? WebAddress.ofArxiv(number) : ids.url());
      variable("DP", "source");
    } else {
      lines.add("UR", ids.url());
      variable("DB", "source");
    }
    variable("AN", "PMCID");
    lines.add("U1", ids.pmid() == null ? null : ids.pmid() + "[pmid]");
  }

  private void variables() {
    variable("LA", "language");
    variable("ET", "edition");
    variable("CN", "call-number");
    variable("NV", "number-of-volumes");
    variable("SE", "section");
    variable("M3", "genre");
    PartialDate.parse(extra.getOrDefault("accessed", ""))
        .filter(PartialDate::hasYear)
        .ifPresent(day -> lines.add("Y2", slashed(day)));
  }

  /** Without an address of its own the paper must not take that of a link for one. */
  private void links() {
    Identifiers ids = fields.identifiers();
    String tag = ids.url() != null || ids.arxiv() != null ? "UR" : "L2";
    for (Link link : fields.links()) {
      lines.add(link.role() == Link.Role.PDF ? "L1" : tag, link.url());
    }
  }

  private void files() {
    entry.files().forEach(file -> lines.add("L1", file.toString()));
  }

  private void companions() {
    if (options.has(ExportPart.ABSTRACT)) {
      lines.addReadable("AB", fields.abstractText());
    }
    if (options.has(ExportPart.TAGS)) {
      paper.tags().forEach(tag -> lines.add("KW", tag));
    }
    ReadablePaper readable = new ReadablePaper(entry, options);
    lines.addNote("N1", readable.note());
    for (ReadablePaper.Passage passage : readable.passages()) {
      lines.addNote("N1", ("“" + passage.quote() + "” " + passage.comment()).strip());
    }
    if (options.has(ExportPart.PLACES)) {
      readable.places().forEach(place -> lines.addNote("N1", place));
    }
  }

  /** What came in as RIS and nobody here interprets. */
  private void others() {
    extra.forEach(
        (name, value) -> {
          Matcher tag = OTHER_TAG.matcher(name);
          // A second abstract would be taken for the first where that does not go along.
          if (tag.matches() && (!name.equals("ris:N2") || options.has(ExportPart.ABSTRACT))) {
            value.lines().forEach(line -> lines.add(tag.group(1), line));
          }
        });
  }
}
