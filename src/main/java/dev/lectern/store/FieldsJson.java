package dev.lectern.store;

import dev.lectern.format.json.JsonTree;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * The fields of a paper that have no column of their own, as compact JSON: all but title, abstract
 * and published. Absent means unknown.
 */
final class FieldsJson {

  /** Of a paper of which nothing but title, abstract and date is known. */
  static final String NOTHING = "{}";

  private static final Set<String> MEMBERS =
      Set.of(
          "type",
          "authors",
          "authorCount",
          "org",
          "orgName",
          "venue",
          "arxiv",
          "arxivVersion",
          "doi",
          "pmid",
          "isbn",
          "url",
          "categories",
          "links",
          "comments",
          "upvotes",
          "extra");

  private FieldsJson() {}

  static String write(PaperFields f) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonTree.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      if (!f.type().equals(PaperFields.PREPRINT)) {
        json.writeStringProperty("type", f.type());
      }
      writeAuthors(json, f.authors());
      number(json, "authorCount", f.authorCount());
      if (f.organization() != null) {
        json.writeStringProperty("org", f.organization().slug());
        json.writeStringProperty("orgName", f.organization().name());
      }
      writeVenue(json, f.venue());
      writeIdentifiers(json, f.identifiers());
      strings(json, "categories", f.categories());
      writeLinks(json, f.links());
      number(json, "comments", f.comments());
      number(json, "upvotes", f.upvotes());
      if (!f.extra().isEmpty()) {
        json.writeObjectPropertyStart("extra");
        f.extra().forEach(json::writeStringProperty);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void writeAuthors(JsonGenerator json, List<PersonName> authors) {
    if (authors.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("authors");
    for (PersonName name : authors) {
      json.writeStartArray();
      json.writeString(name.given());
      json.writeString(name.particle());
      json.writeString(name.family());
      json.writeString(name.suffix());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void writeVenue(JsonGenerator json, @Nullable Venue venue) {
    if (venue == null) {
      return;
    }
    json.writeObjectPropertyStart("venue");
    string(json, "name", venue.name());
    string(json, "volume", venue.volume());
    string(json, "issue", venue.issue());
    string(json, "pages", venue.pages());
    string(json, "publisher", venue.publisher());
    string(json, "place", venue.publisherPlace());
    json.writeEndObject();
  }

  private static void writeIdentifiers(JsonGenerator json, Identifiers ids) {
    string(json, "arxiv", ids.arxiv());
    number(json, "arxivVersion", ids.arxivVersion());
    string(json, "doi", ids.doi());
    string(json, "pmid", ids.pmid());
    string(json, "isbn", ids.isbn());
    string(json, "url", ids.url());
  }

  private static void writeLinks(JsonGenerator json, List<Link> links) {
    if (links.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("links");
    for (Link link : links) {
      json.writeStartArray();
      json.writeString(link.role().name());
      json.writeString(link.url());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(name);
      values.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private static void string(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private static void number(JsonGenerator json, String name, @Nullable Integer value) {
    if (value != null) {
      json.writeNumberProperty(name, value);
    }
  }

  /**
   * Puts what {@link #write} wrote into a builder that has title, abstract and date already. Throws
   * some {@link RuntimeException} where it did not write that; what could be read is in the
   * builder.
   */
  static PaperFields read(String text, PaperFields.Builder into) {
    Map<String, @Nullable Object> json = JsonTree.object(text);
    if (!MEMBERS.containsAll(json.keySet())) {
      throw new IllegalArgumentException("unknown members");
    }
    into.type(Objects.requireNonNullElse(string(json, "type"), PaperFields.PREPRINT));
    List<PersonName> authors = new ArrayList<>();
    for (Object name : items(json, "authors")) {
      List<?> parts = (List<?>) name;
      authors.add(new PersonName(at(parts, 0), at(parts, 1), at(parts, 2), at(parts, 3)));
    }
    into.authors(authors).authorCount(integer(json, "authorCount"));
    String organization = string(json, "org");
    if (organization != null) {
      into.organization(
          new Organization(organization, Objects.requireNonNullElse(string(json, "orgName"), "")));
    }
    into.venue(json.containsKey("venue") ? readVenue(members(json, "venue")) : null);
    into.identifiers(
        new Identifiers(
            string(json, "arxiv"),
            integer(json, "arxivVersion"),
            string(json, "doi"),
            string(json, "pmid"),
            string(json, "isbn"),
            string(json, "url")));
    into.categories(items(json, "categories").stream().map(String.class::cast).toList());
    for (Object link : items(json, "links")) {
      List<?> parts = (List<?>) link;
      into.link(new Link(Link.Role.valueOf(at(parts, 0)), at(parts, 1)));
    }
    into.comments(integer(json, "comments")).upvotes(integer(json, "upvotes"));
    Map<String, String> extra = new LinkedHashMap<>();
    members(json, "extra").forEach((name, value) -> extra.put(name, (String) value));
    return into.extra(extra).build();
  }

  private static Venue readVenue(Map<String, @Nullable Object> json) {
    return new Venue(
        string(json, "name"),
        string(json, "volume"),
        string(json, "issue"),
        string(json, "pages"),
        string(json, "publisher"),
        string(json, "place"));
  }

  private static String at(List<?> parts, int place) {
    return (String) parts.get(place);
  }

  private static @Nullable String string(Map<String, @Nullable Object> json, String name) {
    return (String) json.get(name);
  }

  private static @Nullable Integer integer(Map<String, @Nullable Object> json, String name) {
    return (Integer) json.get(name);
  }

  private static List<?> items(Map<String, @Nullable Object> json, String name) {
    return json.get(name) == null ? List.of() : (List<?>) json.get(name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> members(
      Map<String, @Nullable Object> json, String name) {
    return json.get(name) == null ? Map.of() : (Map<String, @Nullable Object>) json.get(name);
  }
}
