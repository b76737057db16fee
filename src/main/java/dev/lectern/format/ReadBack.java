package dev.lectern.format;

import dev.lectern.model.Companions;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Organization;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import dev.lectern.text.ReadableText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an exported file with Lectern's own reader and compares it, paper by paper and field by
 * field, with what was to be written. Texts are compared as people read them: {@code 78.2\%} is
 * 78.2%.
 */
public final class ReadBack implements DigestSink {

  private final Iterator<ExportEntry> expected;
  private final ExportOptions options;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private int papers;
  private int surplus;

  /**
   * One field over all papers.
   *
   * @param held how many papers have it
   * @param lost how many have it no more
   * @param changed how many have another value
   * @param example one of these: {@code key: before → after}
   */
  public record Field(String name, int held, int lost, int changed, @Nullable String example) {}

  /**
   * What came of it.
   *
   * @param papers how many were read back
   * @param missing how many were not, or without their like
   * @param fields those in which something was lost or changed
   * @param warnings what the reader had to say
   */
  public record Result(int papers, int missing, List<Field> fields, List<String> warnings) {
    /** Whether all is as it was. */
    public boolean isWhole() {
      return missing == 0 && fields.isEmpty() && warnings.isEmpty();
    }
  }

  private ReadBack(Iterator<ExportEntry> expected, ExportOptions options) {
    this.expected = expected;
    this.options = options;
  }

  /**
   * Compares a file with the papers that were written, in their order.
   *
   * @throws UnreadableDigestException where Lectern cannot read the file at all
   */
  public static Result compare(
      DigestReader reader,
      DigestSource written,
      Iterator<ExportEntry> expected,
      ExportOptions options)
      throws IOException, UnreadableDigestException {
    ReadBack comparison = new ReadBack(expected, options);
    reader.read(written, comparison);
    return comparison.result();
  }

  private Result result() {
    int missing = surplus;
    while (expected.hasNext()) {
      expected.next();
      missing++;
    }
    List<Field> wrong =
        fields.values().stream().filter(f -> f.lost() > 0 || f.changed() > 0).toList();
    return new Result(papers, missing, wrong, warnings);
  }

  @Override
  public void captured(CaptureEvidence evidence) {
    // A bibliography is of no day.
  }

  @Override
  public void warn(long line, String message) {
    warnings.add("line " + line + ": " + message);
  }

  @Override
  public void paper(PaperDraft back) {
    if (!expected.hasNext()) {
      surplus++;
      return;
    }
    papers++;
    ExportEntry entry = expected.next();
    PaperDetails paper = entry.details();
    Map<String, String> before = values(paper.paper().fields(), authorCount(paper.paper()));
    Map<String, String> after = values(back.fields(), back.fields().authorCount());
    addCompanions(before, paper);
    put(before, "files", sorted(entry.files().stream().map(Path::toString)));
    addCompanions(after, back.companions());
    put(after, "files", sorted(back.companions().files().stream()));
    String key = paper.paper().key();
    before.forEach((name, value) -> compare(key, name, value, after.get(name)));
  }

  private void compare(String key, String name, String before, @Nullable String after) {
    boolean lost = after == null;
    boolean changed = !lost && !before.equals(after);
    Field known = fields.getOrDefault(name, new Field(name, 0, 0, 0, null));
    String example = known.example();
    if (example == null && (lost || changed)) {
      int from = lost ? 0 : firstDifference(before, after);
      example = key + ": " + shortened(before, from) + (lost ? "" : " → " + shortened(after, from));
    }
    fields.put(
        name,
        new Field(
            name,
            known.held() + 1,
            known.lost() + (lost ? 1 : 0),
            known.changed() + (changed ? 1 : 0),
            example));
  }

  private static int firstDifference(String before, String after) {
    int same = 0;
    while (same < Math.min(before.length(), after.length())
        && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    return same;
  }

  /** Some sixty characters of a value, with the one at the offset among them. */
  private static String shortened(String value, int shown) {
    int start = shown < 50 ? 0 : shown - 20;
    int end = Math.min(value.length(), start + 60);
    return (start == 0 ? "" : "…")
        + value.substring(start, end)
        + (end < value.length() ? "…" : "");
  }

  /** The count where names do not say it. */
  private static @Nullable Integer authorCount(Paper paper) {
    int count = paper.authorCount();
    return count > paper.fields().authors().size() ? count : null;
  }

  private Map<String, String> values(PaperFields f, @Nullable Integer authorCount) {
    Map<String, String> all = new TreeMap<>();
    put(all, "type", f.type());
    put(all, "title", readable(f.title()));
    put(all, "authors", names(f.authors()));
    put(all, "author count", authorCount);
    Organization organization = f.organization();
    put(all, "organization", organization == null ? null : organization.name());
    put(all, "published", f.published() == null || !f.published().hasYear() ? null : f.published());
    venue(all, f.venue());
    identifiers(all, f.identifiers());
    put(all, "links", sorted(f.links().stream().map(Link::url)));
    put(all, "categories", String.join(" ", f.categories()));
    if (options.has(ExportPart.ABSTRACT) && f.abstractText() != null) {
      put(all, "abstract", readable(f.abstractText()));
    }
    f.extra().forEach((name, value) -> put(all, name, readable(value)));
    return all;
  }

  private static void venue(Map<String, String> all, @Nullable Venue venue) {
    if (venue != null) {
      put(all, "venue", readable(Objects.requireNonNullElse(venue.name(), "")));
      put(all, "volume", venue.volume());
      put(all, "issue", venue.issue());
      put(
          all,
          "pages",
          venue.pages() == null ? null : venue.pages().replaceAll("\\s*[-–—]+\\s*", "–"));
      put(all, "publisher", venue.publisher());
      put(all, "publisher place", venue.publisherPlace());
    }
  }

  private static void identifiers(Map<String, String> all, Identifiers identifiers) {
    put(all, "arXiv number", identifiers.arxiv());
    put(all, "DOI", identifiers.doi());
    put(all, "PMID", identifiers.pmid());
    put(all, "ISBN", identifiers.isbn());
    put(all, "address", identifiers.url());
  }

  private static String names(List<PersonName> names) {
    List<String> all = new ArrayList<>();
    for (PersonName name : names) {
      all.add(String.join("|", name.family(), name.particle(), name.given(), name.suffix()));
    }
    return String.join("; ", all);
  }

  private void addCompanions(Map<String, String> all, PaperDetails paper) {
    companions(all, paper.paper().tags(), paper.note());
  }

  private void addCompanions(Map<String, String> all, Companions companions) {
    companions(all, companions.tags(), companions.note());
  }

  private void companions(Map<String, String> all, List<String> tags, String note) {
    if (options.has(ExportPart.TAGS)) {
      put(all, "tags", String.join(", ", tags.stream().sorted().toList()));
    }
    if (options.has(ExportPart.NOTES)) {
      put(all, "own note", readable(note));
    }
  }

  private static String readable(String text) {
    return ReadableText.of(text).text().replaceAll("\\s+", " ").strip();
  }

  private static String sorted(Stream<String> values) {
    return values.sorted().collect(Collectors.joining(" "));
  }

  private static void put(Map<String, String> all, String name, @Nullable Object value) {
    String text = Objects.toString(value, "");
    if (!text.isEmpty()) {
      all.put(name, text);
    }
  }
}
