package dev.lectern.store;

import dev.lectern.model.Attachment;
import dev.lectern.model.Highlight;
import dev.lectern.model.ListPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values that the journal keeps as JSON. */
final class ChangeJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChangeJson() {}

  static String writeHighlight(Highlight h) {
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
    put(all, "sender", h.sender().isEmpty() ? null : h.sender());
    return JSON.writeValueAsString(all);
  }

  static Highlight readHighlight(String text) {
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
        Instant.parse(json.get("created").asString()),
        json.path("sender").asString(""));
  }

  static String writePlace(ListPlace p) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("place", p.place());
    put(all, "presenter", p.presenter());
    put(all, "day", p.day());
    put(all, "remark", p.remark());
    return JSON.writeValueAsString(all);
  }

  static ListPlace readPlace(String text) {
    JsonNode json = JSON.readTree(text);
    String day = string(json, "day");
    return new ListPlace(
        json.get("place").asInt(),
        string(json, "presenter"),
        day == null ? null : LocalDate.parse(day),
        string(json, "remark"));
  }

  static String writeAttachment(Attachment a) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("uuid", a.uuid().toString());
    all.put("path", a.path());
    put(all, "sha256", a.sha256());
    if (a.bytes() != null) {
      all.put("bytes", a.bytes());
    }
    return JSON.writeValueAsString(all);
  }

  static Attachment readAttachment(String text) {
    JsonNode json = JSON.readTree(text);
    return new Attachment(
        UUID.fromString(json.get("uuid").asString()),
        json.get("path").asString(),
        string(json, "sha256"),
        json.has("bytes") ? (Long) json.get("bytes").asLong() : null);
  }

  private static void put(Map<String, Object> all, String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, value.toString());
    }
  }

  private static @Nullable String string(JsonNode json, String name) {
    return json.hasNonNull(name) ? json.get(name).asString() : null;
  }
}
