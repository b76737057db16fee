package dev.lectern.format.bibtex;

import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.format.NameText;
import dev.lectern.model.Highlight;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an entry on its way out, as both dialects write them. */
final class EntryFields {

  private static final Set<String> TOLD = Set.of("title", "subtitle", "abstract");

  private static final Pattern DASH = Pattern.compile("(?<=[\\p{L}\\p{N}])[-–](?=[\\p{L}\\p{N}])");

  private final PaperFields paper;
  private final TexAlphabet alphabet;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  EntryFields(PaperFields paper, TexAlphabet alphabet) {
    this.paper = paper;
    this.alphabet = alphabet;
  }

  /** Field names and values, the values with their delimiters. */
  Map<String, String> all() {
    return fields;
  }

  /** Puts text, which is escaped. */
  void text(String field, @Nullable String text) {
    tex(field, text == null ? null : LatexText.plain(text, alphabet));
  }

  /** Puts an address or identifier. */
  void raw(String field, @Nullable String value) {
    tex(field, value == null ? null : RawValue.of(value));
  }

  /** Puts what is TeX already. */
  void tex(String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      bare(field, "{" + value + "}");
    }
  }

  /** Puts a value with its delimiters, unless the field is there. */
  void bare(String field, String value) {
    if (names.add(field)) {
      fields.put(field, value);
    }
  }

  /** Puts a list of names. */
  void names(String field, List<PersonName> people, boolean others) {
    tex(field, people.isEmpty() ? null : new BibtexNames(alphabet).list(people, others));
  }

  /** Puts the title as it came where that is TeX, else escaped and with its capitals protected. */
  void title(String field, String title) {
    String kept = kept("title");
    boolean asIs = kept != null && kept.equals(title) && Braces.pairUp(kept);
    tex(field, asIs ? alphabet.verbatim(kept) : LatexText.title(title, alphabet));
  }

  /** What an imported entry had in a field that is no variable of CSL; null for none. */
  @Nullable String kept(String field) {
    return paper.extra().get(BibtexExtra.PREFIX + field);
  }

  /** Puts the page range, with the dash that BibTeX asks for. */
  void pages(@Nullable String pages) {
    text("pages", pages == null ? null : DASH.matcher(pages).replaceAll("--"));
  }

  /**
   * Puts the variables of CSL that have a field.
   *
   * @param number the field of {@code number}, which differs from type to type
   * @param genres what becomes of the genre
   */
  void variables(String number, UnaryOperator<@Nullable String> genres) {
    paper
        .extra()
        .forEach(
            (name, value) -> {
              CslFields.Row row = CslFields.byCsl().get(name);
              if (row != null && row.kind() == CslFields.Kind.NAMES) {
                boolean others = paper.extra().containsKey(BibtexExtra.others(row.field()));
                names(row.field(), NameText.parse(value), others);
              } else if (name.equals("genre")) {
                text("type", genres.apply(value));
              } else if (row != null) {
                text(row.field(), value);
              } else if (name.equals("number")) {
                text(number, value);
              } else if (name.equals("collection-number")) {
                text("number", value);
              }
            });
  }

  /** Puts the fields that nobody here interprets as they came. */
  void kept() {
    paper
        .extra()
        .forEach(
            (name, value) -> {
              String field = name.startsWith(BibtexExtra.PREFIX) ? name.substring(7) : "";
              boolean told = TOLD.contains(field) || EntryDate.FIELDS.contains(field);
              if (!BibtexExtra.isOwn(name) && !told && field.matches("[a-z][\\w:.+/-]*")) {
                verbatim(field, value);
              }
            });
  }

  /**
   * Puts the date as it came, where that is still the paper's; says whether it did.
   *
   * @param year whether a year goes beside a date, for programs that know no date
   */
  boolean keptDate(boolean year) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String field : EntryDate.FIELDS) {
      String value = kept(field);
      if (value != null) {
        kept.put(field, value);
      }
    }
    PartialDate published = paper.published();
    if (kept.isEmpty() || !Objects.equals(EntryDate.of(kept).date(), published)) {
      return false;
    }
    if (year && kept.containsKey("date") && published != null && published.hasYear()) {
      tex("year", String.valueOf(published.year()));
    }
    kept.forEach(this::verbatim);
    return true;
  }

  /** Puts TeX as it came, or what it says where its braces would break the entry. */
  void verbatim(String field, String tex) {
    if (Braces.pairUp(tex)) {
      tex(field, alphabet.verbatim(tex));
    } else {
      text(field, tex);
    }
  }

  /** Puts what goes along beside the bibliographic fields, the note in the given field. */
  void companions(PaperDetails details, ExportOptions options, String noteField) {
    if (options.has(ExportPart.ABSTRACT)) {
      abstractText(paper.abstractText());
    }
    if (options.has(ExportPart.TAGS)) {
      List<String> tags = details.paper().tags();
      boolean commas = tags.stream().anyMatch(tag -> tag.contains(","));
      text("keywords", String.join(commas ? "; " : ", ", tags));
    }
    String note = options.has(ExportPart.NOTES) ? details.note() : "";
    String quotes = options.has(ExportPart.HIGHLIGHTS) ? quotes(details.highlights()) : "";
    String all = (note + " " + quotes).strip();
    tex(
        noteField,
        all.lines().map(line -> LatexText.plain(line, alphabet)).collect(Collectors.joining("\n")));
  }

  private void abstractText(@Nullable String text) {
    String kept = kept("abstract");
    if (kept != null && kept.equals(text)) {
      verbatim("abstract", kept);
    } else {
      text("abstract", text);
    }
  }

  private static String quotes(List<Highlight> highlights) {
    return highlights.stream()
        .map(h -> "“" + h.quote() + "”" + (h.comment().isEmpty() ? "" : " " + h.comment()))
        .collect(Collectors.joining(" "));
  }

  /** The entry type of an imported entry where the paper is still of its kind; else null. */
  static @Nullable String keptType(PaperFields paper) {
    String type = paper.extra().get(BibtexExtra.TYPE);
    if (type == null || !type.matches("[a-z0-9_-]{1,60}")) {
      return null;
    }
    String csl = EntryTypes.csl(type).toLowerCase(Locale.ROOT);
    boolean same = csl.equals(paper.type()) || paper.type().equals(PaperFields.PREPRINT);
    return same || type.equals("article") && paper.type().startsWith("article") ? type : null;
  }
}
