package dev.lectern.format.csl;

import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.format.NameText;
import dev.lectern.format.ReadablePaper;
import dev.lectern.format.WebAddress;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperFields;
import dev.lectern.model.Venue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One paper as the members of a CSL-JSON entry. */
final class CslEntry {

  private final ExportEntry entry;
  private final ExportOptions options;
  private final Paper paper;
  private final PaperFields fields;
  private final Map<String, @Nullable Object> json = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> own = new LinkedHashMap<>();

  CslEntry(ExportEntry entry, ExportOptions options) {
    this.entry = entry;
    this.options = options;
    this.paper = entry.details().paper();
    this.fields = paper.fields();
  }

  /** The members in order. */
  Map<String, @Nullable Object> json() {
    json.put("id", paper.key().isBlank() ? "paper" : paper.key());
    type();
    text("title", fields.title(), CslMarkup.readable(fields.title()));
    if (!fields.authors().isEmpty()) {
      json.put("author", CslNames.print(fields.authors()));
    }
    issued();
    venue();
    identifiers(fields.identifiers());
    if (!fields.categories().isEmpty()) {
      json.put("categories", fields.categories());
    }
    companions();
    extra();
    unspeakable();
    files();
    custom();
    return json;
  }

  private void type() {
    boolean known = CslVariables.isType(fields.type());
    json.put("type", known ? fields.type() : "document");
    if (!known) {
      own.put("type", fields.type());
    }
  }

  /** A text as it is read, and verbatim where that is another. */
  private void text(String name, @Nullable String verbatim, String readable) {
    if (verbatim != null && !verbatim.isEmpty()) {
      json.put(name, readable);
      if (!readable.equals(verbatim)) {
        own.put(name, verbatim);
      }
    }
  }

  /** A range or a date that is only about right came in with the entry and goes out with it. */
  private void issued() {
    Optional<CslDate> whole =
        Optional.ofNullable(fields.extra().get("csl:issued"))
            .flatMap(CslJson::parse)
            .flatMap(CslDate::read)
            .filter(date -> date.start().equals(Optional.ofNullable(fields.published())));
    if (whole.isPresent()) {
      json.put("issued", whole.get().json());
    } else if (fields.published() != null && fields.published().hasYear()) {
      json.put("issued", CslDate.of(fields.published()).json());
    } else if (fields.published() != null) {
      own.put("published", fields.published().toString());
    }
  }

  private void venue() {
    Venue venue = fields.venue();
    if (venue != null) {
      put("container-title", venue.name());
      put("volume", venue.volume());
      put("issue", venue.issue());
      put("page", venue.pages());
      put("publisher", venue.publisher());
      put("publisher-place", venue.publisherPlace());
    }
  }

  private void put(String variable, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      json.put(variable, value);
    }
  }

  /**
   * A preprint's arXiv number is its {@code number}, as Zotero writes it; with a published paper,
   * to which a number would mean something else, it says where in the archive the paper is.
   */
  private void identifiers(Identifiers ids) {
    if (ids.doi() != null) {
      boolean sound = CslPaper.doiOf(ids.doi()).equals(Optional.of(ids.doi()));
      (sound ? json : own).put(sound ? "DOI" : "doi", ids.doi());
    }
    put("PMID", ids.pmid());
    put("ISBN", ids.isbn());
    put("URL", ids.url());
    if (ids.arxiv() == null) {
      return;
    }
    String number = ids.arxiv() + (ids.arxivVersion() == null ? "" : "v" + ids.arxivVersion());
    String variable = fields.type().equals(PaperFields.PREPRINT) ? "number" : "archive_location";
    if (fields.extra().containsKey(variable) || fields.extra().containsKey("archive")) {
      own.put("arxiv", number);
    } else {
      json.put("archive", "arXiv");
      json.put(variable, "arXiv:" + number);
    }
    if (ids.url() == null) {
      json.put("URL", WebAddress.ofArxiv(number));
    } else if (ids.url().toLowerCase(Locale.ROOT).contains("arxiv.org/abs/")) {
      own.put("url", ids.url());
    }
  }

  private void companions() {
    if (options.has(ExportPart.ABSTRACT) && fields.abstractText() != null) {
      text("abstract", fields.abstractText(), LecternMembers.readable(fields.abstractText()));
    }
    if (options.has(ExportPart.TAGS) && !paper.tags().isEmpty()) {
      boolean plain =
          paper.tags().stream().noneMatch(tag -> tag.contains(",") || tag.contains(";"));
      json.put("keyword", String.join(", ", paper.tags()));
      if (!plain) {
        own.put("tags", paper.tags());
      }
    }
    ReadablePaper readable = new ReadablePaper(entry, options);
    List<String> notes = new ArrayList<>();
    notes.add(readable.note());
    readable
        .passages()
        .forEach(passage -> notes.add(("“" + passage.quote() + "” " + passage.comment()).strip()));
    if (options.has(ExportPart.PLACES)) {
      notes.addAll(readable.places());
    }
    put("annote", String.join("\n\n", notes.stream().filter(n -> !n.isEmpty()).toList()));
  }

  /** Variables in their own form; what comes back otherwise, or is no variable, goes along. */
  private void extra() {
    Map<String, String> kept = new LinkedHashMap<>();
    fields
        .extra()
        .forEach(
            (name, value) -> {
              if (!variable(name, value)) {
                kept.put(name, value);
              }
            });
    if (!kept.isEmpty()) {
      own.put("extra", kept);
    }
  }

  private boolean variable(String name, String value) {
    if (name.equals("csl:issued") && json.containsKey("issued")
        || name.equals("csl:custom") && CslJson.parse(value).orElse("") instanceof Map) {
      return true;
    }
    if (json.containsKey(name) || value.isBlank()) {
      return false;
    }
    if (CslVariables.isNames(name)) {
      var names = NameText.parse(value);
      json.put(name, CslNames.print(names));
      return NameText.of(CslNames.read(CslNames.print(names))).equals(value);
    }
    if (CslVariables.isDate(name) && !name.equals("issued")) {
      json.put(name, CslDate.ofText(value).json());
      return CslDate.ofText(value).text().equals(value);
    }
    boolean text = CslVariables.isText(name) && !CslVariables.isField(name);
    // Programs of the CSL family take lines of a note for variables, as Zotero does.
    if (!text || name.equals("note") && !NoteLines.of(value).rest().equals(value)) {
      return false;
    }
    json.put(name, value);
    return true;
  }

  /** What CSL has no variable for. */
  private void unspeakable() {
    putOwn("authorCount", fields.authorCount());
    putOwn("comments", fields.comments());
    putOwn("upvotes", fields.upvotes());
    if (fields.organization() != null) {
      own.put(
          "organization",
          Map.of("slug", fields.organization().slug(), "name", fields.organization().name()));
    }
    if (!fields.links().isEmpty()) {
      own.put(
          "links",
          fields.links().stream()
              .map(
                  link ->
                      Map.of(
                          "role", link.role().name().toLowerCase(Locale.ROOT), "url", link.url()))
              .toList());
    }
  }

  private void files() {
    if (!entry.files().isEmpty()) {
      own.put("files", entry.files().stream().map(Path::toString).toList());
    }
  }

  private void putOwn(String name, @Nullable Integer number) {
    if (number != null) {
      own.put(name, number);
    }
  }

  private void custom() {
    Map<Object, @Nullable Object> custom = new LinkedHashMap<>();
    Stream.ofNullable(fields.extra().get("csl:custom"))
        .flatMap(text -> CslJson.parse(text).stream())
        .forEach(
            value -> {
              if (value instanceof Map<?, ?> others) {
                custom.putAll(others);
              }
            });
    if (!own.isEmpty()) {
      custom.put("lectern", own);
    }
    if (!custom.isEmpty()) {
      json.put("custom", custom);
    }
  }
}
