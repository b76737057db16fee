package dev.lectern.format.bibtex;

import dev.lectern.format.Extent;
import dev.lectern.format.NameText;
import dev.lectern.format.PaperDraft;
import dev.lectern.model.Companions;
import dev.lectern.model.Link;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import dev.lectern.text.Links;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** One entry as a paper: known fields find their places, all others are kept as they stand. */
final class EntryReading {

  /** A longer text is not tried out for how it would come out again, which takes memory. */
  private static final int LONGEST_COMPARED = 200_000;

  private static final List<String> NOTES =
      List.of("annote", "annotation", "comment", "comments", "review");
  private static final List<String> TAGS = List.of("keywords", "keyword");

  private final RawEntry entry;
  private final JabrefGroups groups;
  private final ObjLongConsumer<String> warnings;
  private final Map<String, String> rest;
  private final Map<String, String> extra = new LinkedHashMap<>();
  private final String csl;

  EntryReading(RawEntry entry, JabrefGroups groups, ObjLongConsumer<String> warnings) {
    this.entry = entry;
    this.groups = groups;
    this.warnings = warnings;
    this.rest = new LinkedHashMap<>(entry.fields());
    this.csl = EntryTypes.csl(entry.type());
  }

  PaperDraft draft(int position) {
    PaperFields.Builder fields = PaperFields.builder(title());
    fields.authors(authors());
    EntryIdentifiers ids = EntryIdentifiers.take(rest);
    fields.identifiers(ids.identifiers()).categories(ids.categories());
    String type = CslType.of(entry.type(), csl, entry.fields(), ids.identifiers());
    fields.type(type);
    fields.published(date());
    fields.abstractText(abstractText());
    fields.venue(venue(type));
    fields.authorCount(countedAuthors());
    Companions companions = companions(fields);
    variables();
    genre();
    keepTheRest();
    PaperFields read = fields.extra(extra).build();
    String written = BibtexEntry.typeOf(read);
    if (!written.equals(entry.type())) {
      extra.put(BibtexExtra.TYPE, entry.type());
      read = fields.extra(extra).build();
    }
    return new PaperDraft(position, entry.line(), read, companions, extents());
  }

  private List<Extent> extents() {
    List<Extent> extents = new ArrayList<>(entry.extents());
    if (entry.key() != null) {
      extents.addAll(groups.places(entry.key()));
    }
    return extents;
  }

  private String title() {
    String title = take("title");
    if (title == null) {
      warn("%s has no title.");
      return "";
    }
    String line = TexText.oneLine(title);
    String subtitle = rest.get("subtitle");
    if (subtitle != null) {
      extra.put(BibtexExtra.PREFIX + "subtitle", TexText.oneLine(subtitle));
      rest.remove("subtitle");
      line = Subtitle.join(line, TexText.oneLine(subtitle));
    }
    return verbatim("title", line, LatexText::title);
  }

  private @Nullable String abstractText() {
    String text = take("abstract");
    if (text == null) {
      return null;
    }
    return verbatim("abstract", TexText.oneLine(text), LatexText::plain);
  }

  /**
   * The text behind what Lectern has written. Other TeX stays, and where it would be changed on its
   * way out, it is kept beside, so that it comes out as it went in.
   */
  private String verbatim(
      String field, String tex, BiFunction<String, TexAlphabet, String> writer) {
    if (tex.length() > LONGEST_COMPARED || tex.chars().noneMatch(c -> "\\{$~".indexOf(c) >= 0)) {
      return tex;
    }
    String text = OwnEscapes.undo(tex, writer);
    boolean changes = text.equals(tex) && !writer.apply(tex, TexAlphabet.UNICODE).equals(tex);
    if (changes) {
      extra.put(BibtexExtra.PREFIX + field, tex);
    }
    return text;
  }

  private List<PersonName> authors() {
    String field = take("author");
    return field == null ? List.of() : names(field, BibtexExtra.OTHERS);
  }

  private List<PersonName> names(String field, String others) {
    TexNames names = TexNames.parse(field);
    if (names.others()) {
      extra.put(others, "true");
    }
    for (String odd : names.odd()) {
      warn(
          odd.isEmpty()
              ? "%s has an empty name in a list of names."
              : "%s has a name with too many commas, which was kept whole.");
    }
    return names.names();
  }

  private @Nullable PartialDate date() {
    EntryDate date = EntryDate.of(rest);
    if (!date.exact()) {
      if (date.date() == null && (rest.containsKey("date") || rest.containsKey("year"))) {
        warn("The year of %s is no year; it was kept as it stands.");
      }
      // Beside a date, the year is there for older programs.
      (rest.containsKey("date") ? List.of("date") : EntryDate.FIELDS).forEach(this::keep);
    }
    EntryDate.FIELDS.forEach(rest::remove);
    return date.date();
  }

  private @Nullable Venue venue(String type) {
    EntryVenue venue = EntryVenue.take(rest, entry.type(), type);
    extra.putAll(venue.extra());
    return venue.venue();
  }

  /** Without authors, Lectern writes their number as a note. */
  private @Nullable Integer countedAuthors() {
    String note = rest.get("note");
    boolean counted =
        note != null && note.matches("\\d{1,5} authors?") && !entry.fields().containsKey("author");
    if (!counted) {
      return null;
    }
    rest.remove("note");
    return Integer.valueOf(note.substring(0, note.indexOf(' ')));
  }

  private void variables() {
    for (String name : List.copyOf(rest.keySet())) {
      CslFields.Row row = CslFields.byField().get(name);
      if (row == null || extra.containsKey(row.csl())) {
        continue;
      }
      String tex = rest.remove(name);
      if (row.kind() == CslFields.Kind.NAMES) {
        extra.put(row.csl(), NameText.of(names(tex, BibtexExtra.others(row.field()))));
      } else {
        extra.put(row.csl(), TexText.unicode(tex));
      }
    }
  }

  private void genre() {
    String told = extra.get("genre");
    String genre = told == null ? Genres.of(entry.type()) : Genres.text(told);
    if (genre != null) {
      extra.put("genre", genre);
    }
  }

  private void keepTheRest() {
    boolean sortsByKey = entry.key() != null && entry.key().equals(rest.get("key"));
    if (sortsByKey && !entry.fields().containsKey("author")) {
      rest.remove("key");
    }
    List.copyOf(rest.keySet()).forEach(this::keep);
  }

  private void keep(String name) {
    String value = take(name);
    if (value != null) {
      extra.put(BibtexExtra.PREFIX + name, TexText.oneLine(value));
    }
  }

  private Companions companions(PaperFields.Builder fields) {
    Set<String> tags = new LinkedHashSet<>();
    for (String field : TAGS) {
      addAll(tags, take(field));
    }
    Set<String> lists = new LinkedHashSet<>();
    addAll(lists, take("groups"));
    if (entry.key() != null) {
      lists.addAll(groups.of(entry.key()));
    }
    List<String> files = new ArrayList<>();
    String file = take("file");
    for (String path : file == null ? List.<String>of() : FileField.paths(file)) {
      if (path.startsWith("http://") || path.startsWith("https://")) {
        fields.link(new Link(Links.roleOf(path), path));
      } else {
        files.add(path);
      }
    }
    return Companions.own(entry.key(), List.copyOf(tags), note(), List.copyOf(lists), files);
  }

  private String note() {
    List<String> notes = new ArrayList<>();
    for (String field : NOTES) {
      String note = take(field);
      if (note != null) {
        notes.add(TexText.lines(note));
      }
    }
    return String.join("\n\n", notes);
  }

  /** Semicolons separate where there are any, else commas. */
  private static void addAll(Set<String> words, @Nullable String list) {
    if (list == null) {
      return;
    }
    String text = TexText.unicode(list);
    for (String word : text.split(text.indexOf(';') >= 0 ? ";" : ",")) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
  }

  private @Nullable String take(String name) {
    return rest.remove(name);
  }

  private void warn(String message) {
    String name = entry.key() == null ? "@" + entry.type() : "“" + entry.key() + "”";
    warnings.accept(message.formatted(name), entry.line());
  }
}
