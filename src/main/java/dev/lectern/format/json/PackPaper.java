package dev.lectern.format.json;

import static dev.lectern.format.json.PackValues.text;
import static dev.lectern.format.json.PackValues.uuid;

import dev.lectern.model.Companions;
import dev.lectern.model.Highlight;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.ListPlace;
import dev.lectern.model.ListedPlace;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One paper of a pack; what is missing or of another kind is taken as unknown. */
final class PackPaper {

  private final JsonNode json;

  PackPaper(JsonNode json) {
    this.json = json;
  }

  PaperFields fields() {
    PaperFields.Builder fields =
        PaperFields.builder(Objects.requireNonNullElse(text(json, "title"), ""))
            .type(Objects.requireNonNullElse(text(json, "type"), PaperFields.PREPRINT))
            .abstractText(text(json, "abstract"))
            .authors(authors())
            .authorCount(number("authorCount"))
            .organization(organization())
            .published(date())
            .venue(venue())
            .identifiers(identifiers())
            .categories(texts("categories"))
            .comments(number("comments"))
            .upvotes(number("upvotes"))
            .extra(extra());
    links().forEach(fields::link);
    return fields.build();
  }

  Companions companions() {
    // A pack without a sender is still somebody else's.
    String sender = Objects.requireNonNullElse(text(json, "sender"), "");
    return new Companions(
        uuid(json.path("uuid")),
        text(json, "key"),
        texts("tags"),
        Objects.requireNonNullElse(text(json, "note"), ""),
        places(),
        List.of(),
        highlights(),
        sender);
  }

  private List<PersonName> authors() {
    List<PersonName> names = new ArrayList<>();
    if (json.path("names").isArray()) {
      for (JsonNode name : json.path("names")) {
        names.add(
            new PersonName(
                part(name, "given"),
                part(name, "particle"),
                part(name, "family"),
                part(name, "suffix")));
      }
    } else {
      texts("authors").forEach(name -> names.add(PersonName.ofDisplay(name)));
    }
    return names.stream().filter(name -> !name.display().isEmpty()).toList();
  }

  private @Nullable Organization organization() {
    JsonNode organization = json.path("organization");
    String name = text(organization, "name");
    return name == null
        ? null
        : new Organization(Objects.requireNonNullElse(text(organization, "slug"), name), name);
  }

  private @Nullable PartialDate date() {
    String published = text(json, "published");
    return published == null ? null : PartialDate.parse(published).orElse(null);
  }

  private @Nullable Venue venue() {
    JsonNode venue = json.path("venueDetails");
    if (!venue.isObject()) {
      String name = text(json, "venue");
      return name == null ? null : new Venue(name, null, null, null, null, null);
    }
    return new Venue(
        text(venue, "name"),
        text(venue, "volume"),
        text(venue, "issue"),
        text(venue, "pages"),
        text(venue, "publisher"),
        text(venue, "publisherPlace"));
  }

  private Identifiers identifiers() {
    JsonNode ids = json.path("identifiers");
    JsonNode version = ids.path("arxivVersion");
    return new Identifiers(
        text(ids, "arxiv"),
        version.canConvertToInt() ? (Integer) version.asInt() : null,
        text(ids, "doi"),
        text(ids, "pmid"),
        text(ids, "isbn"),
        text(ids, "url"));
  }

  private List<Link> links() {
    if (!json.path("linkDetails").isArray()) {
      return texts("links").stream().map(url -> new Link(Link.Role.OTHER, url)).toList();
    }
    List<Link> links = new ArrayList<>();
    for (JsonNode link : json.path("linkDetails")) {
      String url = text(link, "url");
      if (url != null) {
        links.add(new Link(role(part(link, "role")), url));
      }
    }
    return links;
  }

  private static Link.Role role(String code) {
    for (Link.Role role : Link.Role.values()) {
      if (role.name().equalsIgnoreCase(code)) {
        return role;
      }
    }
    return Link.Role.OTHER;
  }

  private Map<String, String> extra() {
    Map<String, String> extra = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.path("extra").properties()) {
      if (member.getValue().isString()) {
        extra.put(member.getKey(), member.getValue().asString());
      }
    }
    return extra;
  }

  private List<ListedPlace> places() {
    List<ListedPlace> places = new ArrayList<>();
    for (JsonNode listed : json.path("places")) {
      String name = text(listed.path("list"), "name");
      if (name != null) {
        places.add(new ListedPlace(uuid(listed.path("list").path("uuid")), name, place(listed)));
      }
    }
    return places;
  }

  private static @Nullable ListPlace place(JsonNode listed) {
    if (!listed.path("place").canConvertToInt()) {
      return null;
    }
    return new ListPlace(
        listed.path("place").asInt(),
        text(listed, "presenter"),
        day(text(listed, "date")),
        text(listed, "remark"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  private List<Highlight> highlights() {
    List<Highlight> highlights = new ArrayList<>();
    for (JsonNode annotation : json.path("annotations")) {
      AnnotationJson.read(annotation).ifPresent(highlights::add);
    }
    return highlights;
  }

  private List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : json.path(member)) {
      if (item.isString()) {
        texts.add(item.asString());
      }
    }
    return texts;
  }

  private @Nullable Integer number(String member) {
    JsonNode value = json.path(member);
    return value.canConvertToInt() && value.asInt() >= 0 ? (Integer) value.asInt() : null;
  }

  private static String part(JsonNode name, String member) {
    return Objects.requireNonNullElse(text(name, member), "");
  }
}
