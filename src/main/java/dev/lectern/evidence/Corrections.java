package dev.lectern.evidence;

import dev.lectern.model.Identifiers;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import dev.lectern.text.SafeAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The user's own values, written as text, and what they do to a paper's fields. */
public final class Corrections {

  /** Without the version (arXiv help, "Understanding the arXiv identifier"). */
  private static final Pattern ARXIV =
      Pattern.compile("\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}");

  private static final Pattern DOI = Pattern.compile("10\\.\\d[\\d.]*/\\S+");

  private Corrections() {}

  /** The fields with the corrections on top; a value that cannot be read is left out. */
  static PaperFields apply(PaperFields fields, Map<PaperField, String> corrections) {
    PaperFields corrected = fields;
    for (Map.Entry<PaperField, String> correction : corrections.entrySet()) {
      corrected = apply(corrected, correction.getKey(), correction.getValue());
    }
    return corrected;
  }

  /** What is wrong with a value, one sentence; empty where it can be taken. */
  public static Optional<String> problem(PaperField field, String value) {
    return switch (field) {
      case PUBLISHED ->
          value.isBlank() || PartialDate.parse(value).isPresent()
              ? Optional.empty()
              : Optional.of("“" + value + "” is no date; write 2025-02-28, 2025-02 or 2025.");
      case AUTHOR_COUNT ->
          value.strip().matches("\\d{0,6}")
              ? Optional.empty()
              : Optional.of("“" + value + "” is no number of authors.");
      case TYPE -> value.isBlank() ? Optional.of("A paper needs an entry type.") : Optional.empty();
      case TITLE -> value.isBlank() ? Optional.of("A paper needs a title.") : Optional.empty();
      case ARXIV ->
          value.isBlank() || ARXIV.matcher(value.strip()).matches()
              ? Optional.empty()
              : Optional.of("“" + value + "” is no arXiv number; write it as 2502.20241.");
      case DOI ->
          value.isBlank() || DOI.matcher(value.strip()).matches()
              ? Optional.empty()
              : Optional.of("“" + value + "” is no DOI; write it as 10.1000/182.");
      case URL ->
          value.isBlank() || SafeAddress.of(value).isPresent()
              ? Optional.empty()
              : Optional.of("“" + value + "” is no address of the web; write it with https://.");
      default -> Optional.empty();
    };
  }

  private static PaperFields apply(PaperFields fields, PaperField field, String value) {
    // An address from before there was a rule stays as text; it is not opened.
    if (field != PaperField.URL && problem(field, value).isPresent()) {
      return fields;
    }
    PaperFields.Builder b = fields.edit();
    Identifiers id = fields.identifiers();
    Venue v = fields.venue() == null ? Venue.NONE : fields.venue();
    switch (field) {
      case TYPE -> b.type(value.strip());
      case TITLE -> b.title(value.strip());
      case ABSTRACT -> b.abstractText(orNull(value));
      case AUTHORS -> b.authors(names(value));
      case AUTHOR_COUNT -> b.authorCount(value.isBlank() ? null : Integer.valueOf(value.strip()));
      case ORGANIZATION -> b.organization(organization(value));
      case PUBLISHED -> b.published(PartialDate.parse(value).orElse(null));
      case CATEGORIES -> b.categories(split(value, ","));
      case VENUE ->
          b.venue(
              new Venue(
                  orNull(value),
                  v.volume(),
                  v.issue(),
                  v.pages(),
                  v.publisher(),
                  v.publisherPlace()));
      case VOLUME ->
          b.venue(
              new Venue(
                  v.name(),
                  orNull(value),
                  v.issue(),
                  v.pages(),
                  v.publisher(),
                  v.publisherPlace()));
      case ISSUE ->
          b.venue(
              new Venue(
                  v.name(),
                  v.volume(),
                  orNull(value),
                  v.pages(),
                  v.publisher(),
                  v.publisherPlace()));
      case PAGES ->
          b.venue(
              new Venue(
                  v.name(),
                  v.volume(),
                  v.issue(),
                  orNull(value),
                  v.publisher(),
                  v.publisherPlace()));
      case PUBLISHER ->
          b.venue(
              new Venue(
                  v.name(), v.volume(), v.issue(), v.pages(), orNull(value), v.publisherPlace()));
      case ARXIV ->
          b.identifiers(
              new Identifiers(orNull(value), null, id.doi(), id.pmid(), id.isbn(), id.url()));
      case DOI ->
          b.identifiers(
              new Identifiers(
                  id.arxiv(), id.arxivVersion(), orNull(value), id.pmid(), id.isbn(), id.url()));
      case PMID ->
          b.identifiers(
              new Identifiers(
                  id.arxiv(), id.arxivVersion(), id.doi(), orNull(value), id.isbn(), id.url()));
      case ISBN ->
          b.identifiers(
              new Identifiers(
                  id.arxiv(), id.arxivVersion(), id.doi(), id.pmid(), orNull(value), id.url()));
      case URL ->
          b.identifiers(
              new Identifiers(
                  id.arxiv(), id.arxivVersion(), id.doi(), id.pmid(), id.isbn(), orNull(value)));
    }
    return b.build();
  }

  private static List<PersonName> names(String value) {
    return split(value, ";").stream().map(Corrections::name).toList();
  }

  /** {@code Family, Given} or {@code Given Family}. */
  private static PersonName name(String text) {
    int comma = text.indexOf(',');
    return comma < 0
        ? PersonName.ofDisplay(text)
        : new PersonName(
            text.substring(comma + 1).strip(), "", text.substring(0, comma).strip(), "");
  }

  private static @Nullable Organization organization(String value) {
    String text = value.strip();
    int space = text.indexOf(' ');
    if (text.isEmpty()) {
      return null;
    }
    return space < 0
        ? new Organization(text, text)
        : new Organization(text.substring(0, space), text.substring(space + 1).strip());
  }

  private static List<String> split(String value, String at) {
    return Arrays.stream(value.split(at)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value.strip();
  }
}
