package dev.lectern.format.json;

import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.Paper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A highlight as a W3C Web Annotation in JSON-LD (Web Annotation Data Model and Vocabulary, W3C
 * Recommendations of 23 February 2017).
 */
public final class AnnotationJson {

  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  private AnnotationJson() {}

  /** The annotation's members in order, for {@link JsonOutput#add}. */
  public static Map<String, @Nullable Object> of(Paper paper, Highlight highlight) {
    boolean commented = !highlight.comment().isEmpty();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("@context", CONTEXT);
    json.put("id", "urn:uuid:" + highlight.uuid());
    json.put("type", "Annotation");
    json.put("motivation", commented ? "commenting" : "highlighting");
    json.put("created", highlight.created());
    if (!highlight.sender().isEmpty()) {
      json.put("creator", Map.of("type", "Person", "name", highlight.sender()));
    }
    if (commented) {
      json.put("body", comment(highlight.comment()));
    }
    json.put("target", target(paper, highlight));
    return json;
  }

  private static Map<String, @Nullable Object> comment(String markdown) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("type", "TextualBody");
    body.put("value", markdown);
    body.put("format", "text/markdown");
    body.put("purpose", "commenting");
    return body;
  }

  private static Map<String, @Nullable Object> target(Paper paper, Highlight highlight) {
    String place = highlight.place().name().toLowerCase(Locale.ROOT);
    Map<String, @Nullable Object> target = new LinkedHashMap<>();
    target.put("type", "SpecificResource");
    target.put("source", "urn:uuid:" + paper.uuid() + "#" + place);
    target.put("styleClass", highlight.color());
    target.put("selector", List.of(quote(highlight), position(highlight)));
    return target;
  }

  private static Map<String, @Nullable Object> quote(Highlight highlight) {
    Map<String, @Nullable Object> selector = new LinkedHashMap<>();
    selector.put("type", "TextQuoteSelector");
    selector.put("exact", highlight.quote());
    selector.put("prefix", highlight.prefix());
    selector.put("suffix", highlight.suffix());
    return selector;
  }

  private static Map<String, @Nullable Object> position(Highlight highlight) {
    Map<String, @Nullable Object> selector = new LinkedHashMap<>();
    selector.put("type", "TextPositionSelector");
    selector.put("start", highlight.start());
    selector.put("end", highlight.end());
    return selector;
  }

  /** The highlight of an annotation as written here; empty where it is none. */
  static Optional<Highlight> read(JsonNode annotation) {
    UUID uuid = PackValues.uuid(annotation.path("id").isString() ? bareId(annotation) : annotation);
    JsonNode target = annotation.path("target");
    JsonNode quote = target.path("selector").path(0);
    JsonNode position = target.path("selector").path(1);
    String exact = PackValues.text(quote, "exact");
    int start = position.path("start").asInt(-1);
    int end = position.path("end").asInt(-1);
    if (uuid == null || exact == null || exact.isEmpty() || start < 0 || end <= start) {
      return Optional.empty();
    }
    boolean ofTitle = String.valueOf(PackValues.text(target, "source")).endsWith("#title");
    return Optional.of(
        new Highlight(
            uuid,
            ofTitle ? Highlight.Place.TITLE : Highlight.Place.ABSTRACT,
            exact,
            textOf(quote, "prefix"),
            textOf(quote, "suffix"),
            start,
            end,
            HighlightColor.parse(textOf(target, "styleClass")).orElse(HighlightColor.YELLOW).code(),
            textOf(annotation.path("body"), "value"),
            created(annotation),
            textOf(annotation.path("creator"), "name")));
  }

  private static JsonNode bareId(JsonNode annotation) {
    return StringNode.valueOf(annotation.path("id").asString().replaceFirst("^urn:uuid:", ""));
  }

  private static Instant created(JsonNode annotation) {
    try {
      return Instant.parse(textOf(annotation, "created"));
    } catch (DateTimeParseException unknown) {
      return Instant.EPOCH;
    }
  }

  private static String textOf(JsonNode object, String member) {
    return Objects.requireNonNullElse(PackValues.text(object, member), "");
  }
}
