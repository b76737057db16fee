package dev.lectern.store;

import dev.lectern.model.Highlight;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A highlight as the journal keeps it. */
final class HighlightJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private HighlightJson() {}

  static String write(Highlight h) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("uuid", h.uuid().toString());
    all.put("place", h.place().name());
    all.put("quote", h.quote());
    all.put("prefix", h.prefix());
    all.put("suffix", h.suffix());
    all.put("start", h.start());
    all.put("end", h.end());
    all.put("color", h.color());
    all.put("comment", h.comment());
    all.put("created", h.created().toString());
    return JSON.writeValueAsString(all);
  }

  static Highlight read(String text) {
    JsonNode json = JSON.readTree(text);
    return new Highlight(
        UUID.fromString(json.get("uuid").asString()),
        Highlight.Place.valueOf(json.get("place").asString()),
        json.get("quote").asString(),
        json.get("prefix").asString(),
        json.get("suffix").asString(),
        json.get("start").asInt(),
        json.get("end").asInt(),
        json.get("color").asString(),
        json.get("comment").asString(),
        Instant.parse(json.get("created").asString()));
  }
}
