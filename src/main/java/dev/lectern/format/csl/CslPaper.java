package dev.lectern.format.csl;

import dev.lectern.format.ArxivNumber;
import dev.lectern.format.NameText;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.Telling;
import dev.lectern.model.Companions;
import dev.lectern.model.Identifiers;
import dev.lectern.model.PaperFields;
import dev.lectern.model.Venue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a paper of an entry's members. What no field of a paper is for is kept by its name. */
final class CslPaper {

  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi:\\s*)?(?:https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d[\\d.]*/\\S+)");
  private static final Pattern ARXIV_PAGE =
      Pattern.compile("(?i)https?://(?:www\\.)?arxiv\\.org/abs/\\S+");
  private static final Pattern KEY = Pattern.compile("(?=.*\\p{L})[^\\s/{},]{1,200}");

  private final CslMembers members;
  private final LecternMembers own;
  private final Map<String, String> extra = new LinkedHashMap<>();
  private final PaperFields.Builder paper = PaperFields.builder("");
  private @Nullable ArxivNumber arxiv;

  CslPaper(Map<String, @Nullable Object> json) {
    members = new CslMembers(json);
    own = LecternMembers.takenFrom(members);
  }

  /** The paper; empty where nothing tells it from others. */
  Optional<PaperDraft> draft(int position, long line) {
    String note = note();
    String title = members.firstOf("title", "title-short");
    paper.title(title == null ? "" : own.text("title", title, CslMarkup::readable));
    String text = members.text("abstract");
    paper.abstractText(text == null ? null : own.text("abstract", text, LecternMembers::readable));
    paper.authors(CslNames.read(members.take("author")));
    type();
    published();
    venue();
    identifiers();
    categories();
    Companions companions = companions();
    if (!note.isEmpty()) {
      extra.put("note", note);
    }
    variables();
    own.restore(paper, extra);
    PaperFields fields = paper.extra(extra).build();
    return Telling.isEnough(fields)
        ? Optional.of(new PaperDraft(position, line, fields, companions))
        : Optional.empty();
  }

  /** Takes the variables that Zotero's users write into the note; what is left is the note. */
  private String note() {
    NoteLines lines = NoteLines.of(members.orEmpty("note"));
    lines
        .variables()
        .forEach(
            (name, value) -> {
              switch (name) {
                case "arxiv" -> arxiv = ArxivNumber.of(value).orElse(arxiv);
                case "type" -> members.put("type", value);
                default -> {
                  boolean names = CslVariables.isNames(name);
                  members.putIfAbsent(name, names ? List.of(noteName(value)) : value);
                }
              }
            });
    return lines.rest();
  }

  /** Zotero's way to write a name into a line: {@code Family || Given}. */
  private static Map<String, @Nullable Object> noteName(String value) {
    String[] parts = value.split("\\s*\\|\\|\\s*", 2);
    Map<String, @Nullable Object> name = new LinkedHashMap<>();
    name.put(parts.length == 1 ? "literal" : "family", parts[0]);
    if (parts.length > 1) {
      name.put("given", parts[1]);
    }
    return name;
  }

  private void type() {
    String printed = members.orEmpty("type");
    String type = printed.toLowerCase(Locale.ROOT);
    if (CslVariables.isType(type)) {
      paper.type(type);
      return;
    }
    paper.type(
        switch (type) {
          case "video" -> "motion_picture";
          case "preprint" -> PaperFields.PREPRINT;
          case "journal-article", "article-scholarly" -> "article-journal";
          case "proceedings-article" -> "paper-conference";
          case "book-chapter", "book-section" -> "chapter";
          case "dissertation" -> "thesis";
          default -> "document";
        });
    if (!printed.isEmpty()) {
      extra.put("csl:type", CslJson.print(printed));
    }
  }

  /** What a paper's date cannot say (a range, about) is kept beside it. */
  private void published() {
    Optional<CslDate> date = CslDate.read(members.take("issued"));
    date.flatMap(CslDate::start).ifPresent(paper::published);
    Optional<String> start = date.flatMap(CslDate::start).map(Object::toString);
    if (date.isPresent() && !start.equals(date.map(CslDate::text))) {
      extra.put("csl:issued", CslJson.print(date.get().json()));
    }
  }

  private void venue() {
    Venue venue =
        new Venue(
            members.text("container-title"),
            members.text("volume"),
            members.text("issue"),
            members.text("page"),
            members.text("publisher"),
            members.text("publisher-place"));
    paper.venue(venue);
    if (venue.name() != null && arxiv == null) {
      arxiv = ArxivNumber.in(venue.name()).orElse(null);
    }
  }

  private void identifiers() {
    arxivFrom("number");
    arxivFrom("archive_location");
    String url = members.text("URL");
    if (url != null && ARXIV_PAGE.matcher(url).matches()) {
      Optional<ArxivNumber> page = ArxivNumber.in(url);
      arxiv = arxiv == null ? page.orElse(null) : arxiv;
      // The page of the paper's arXiv number says nothing more than the number.
      url = page.isPresent() && page.get().number().equals(numberOf(arxiv)) ? null : url;
    }
    if (arxiv != null && "arxiv".equalsIgnoreCase(members.peek("archive"))) {
      members.take("archive");
    }
    paper.identifiers(
        new Identifiers(
            numberOf(arxiv),
            arxiv == null ? null : arxiv.version(),
            doi(),
            members.text("PMID"),
            members.text("ISBN"),
            url));
  }

  private static @Nullable String numberOf(@Nullable ArxivNumber arxiv) {
    return arxiv == null ? null : arxiv.number();
  }

  private void arxivFrom(String variable) {
    String value = members.peek(variable);
    if (value != null && value.regionMatches(true, 0, "arxiv:", 0, 6)) {
      Optional<ArxivNumber> found = ArxivNumber.of(value);
      if (found.isPresent()) {
        arxiv = found.get();
        members.take(variable);
      }
    }
  }

  /** The DOI that a value is, with or without the address of a resolver. */
  static Optional<String> doiOf(String value) {
    Matcher doi = DOI.matcher(value.strip());
    return doi.matches() ? Optional.of(doi.group(1)) : Optional.empty();
  }

  private @Nullable String doi() {
    String printed = members.peek("DOI");
    Optional<String> doi = doiOf(printed == null ? "" : printed);
    if (doi.isPresent()) {
      members.take("DOI");
    }
    return doi.orElse(null);
  }

  private void categories() {
    if (members.get("categories") instanceof List<?> items
        && items.stream().allMatch(String.class::isInstance)) {
      members.take("categories");
      paper.categories(items.stream().map(String::valueOf).toList());
    }
  }

  private Companions companions() {
    String keywords = members.orEmpty("keyword");
    List<String> tags =
        own.tags()
            .orElseGet(
                () ->
                    Stream.of(keywords.split(keywords.contains(";") ? ";" : ",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList());
    String note = members.orEmpty("annote");
    return Companions.own(key(), tags, note, List.of(), own.files());
  }

  private @Nullable String key() {
    String key = members.text("citation-key");
    String id = members.peek("id");
    if (key == null && id != null && KEY.matcher(id).matches()) {
      key = id;
    }
    if (id != null && id.equals(key)) {
      members.take("id");
    }
    return key;
  }

  /** All that is left, as variables of CSL where they are such. */
  private void variables() {
    members.rest().forEach((name, value) -> variable(CslVariables.standard(name), name, value));
  }

  private void variable(String variable, String name, Object value) {
    if (extra.containsKey(variable) || CslVariables.isField(variable)) {
      extra.put("csl:" + name, CslJson.print(value));
    } else if (CslVariables.isNames(variable) && !CslNames.read(value).isEmpty()) {
      extra.put(variable, NameText.of(CslNames.read(value)));
    } else if (CslVariables.isDate(variable) && CslDate.read(value).isPresent()) {
      CslDate.read(value).ifPresent(date -> extra.put(variable, date.text()));
    } else if (CslVariables.isText(variable) && CslMembers.textOf(value) != null) {
      extra.put(variable, String.valueOf(CslMembers.textOf(value)));
    } else {
      extra.put("csl:" + name, CslJson.print(value));
    }
  }
}
