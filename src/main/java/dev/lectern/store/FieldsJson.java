package dev.lectern.store;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a paper that have no column of their own, as compact JSON: all but title, abstract
 * and published. Absent means unknown.
 */
final class FieldsJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FieldsJson() {}

  static String write(PaperFields f) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
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

  /** Puts what {@link #write} wrote into a builder that has title, abstract and date already. */
  static PaperFields read(String text, PaperFields.Builder into) {
    JsonNode json = JSON.readTree(text);
    into.type(json.path("type").asString(PaperFields.PREPRINT));
    List<PersonName> authors = new ArrayList<>();
    for (JsonNode name : json.path("authors")) {
      authors.add(
          new PersonName(
              name.get(0).asString(),
              name.get(1).asString(),
              name.get(2).asString(),
              name.get(3).asString()));
    }
    into.authors(authors).authorCount(integer(json, "authorCount"));
    if (json.has("org")) {
      into.organization(
          new Organization(json.get("org").asString(), json.path("orgName").asString("")));
    }
    into.venue(readVenue(json.path("venue")));
    into.identifiers(
        new Identifiers(
            string(json, "arxiv"),
            integer(json, "arxivVersion"),
            string(json, "doi"),
            string(json, "pmid"),
            string(json, "isbn"),
            string(json, "url")));
    List<String> categories = new ArrayList<>();
    json.path("categories").forEach(c -> categories.add(c.asString()));
    into.categories(categories);
    for (JsonNode link : json.path("links")) {
      into.link(new Link(Link.Role.valueOf(link.get(0).asString()), link.get(1).asString()));
    }
    into.comments(integer(json, "comments")).upvotes(integer(json, "upvotes"));
    Map<String, String> extra = new LinkedHashMap<>();
    json.path("extra").properties().forEach(e -> extra.put(e.getKey(), e.getValue().asString()));
    return into.extra(extra).build();
  }

  private static @Nullable Venue readVenue(JsonNode json) {
    return json.isObject()
        ? new Venue(
            string(json, "name"),
            string(json, "volume"),
            string(json, "issue"),
            string(json, "pages"),
            string(json, "publisher"),
            string(json, "place"))
        : null;
  }

  private static @Nullable String string(JsonNode json, String name) {
    return json.has(name) ? json.get(name).asString() : null;
  }

  private static @Nullable Integer integer(JsonNode json, String name) {
    return json.has(name) ? (Integer) json.get(name).asInt() : null;
  }
}
