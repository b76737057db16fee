package dev.lectern.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The outermost objects of a JSON text that may be cut off, and those in its outermost lists: of
 * each the members' names with their short texts, {@code [} for a list and <code>{</code> for an
 * object.
 */
public final class JsonOutline {

  private static final int DEEPEST = 6;
  private static final int LONGEST = 100;
  private static final JsonFactory JSON = LenientJson.factory(StreamReadConstraints.builder());

  private final List<Map<String, String>> roots = new ArrayList<>();
  private final List<Map<String, String>> items = new ArrayList<>();

  private JsonOutline() {}

  /** The outline of a text; empty where it does not start as JSON. */
  public static JsonOutline of(String head) {
    JsonOutline outline = new JsonOutline();
    String start = head.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), start)) {
        while (json.nextToken() != null) {
          outline.value(json, outline.roots, 0);
        }
      } catch (JacksonException cutOff) {
        // What was read up to there is the outline.
      }
    }
    return outline;
  }

  /** The objects that stand for themselves. */
  public List<Map<String, String>> roots() {
    return roots;
  }

  /** The objects in outermost lists, also in those inside of outermost objects. */
  public List<Map<String, String>> items() {
    return items;
  }

  /** Whether an object has all of these members. */
  public boolean anyHas(String... names) {
    Set<String> wanted = Set.of(names);
    return Stream.concat(roots.stream(), items.stream())
        .anyMatch(object -> object.keySet().containsAll(wanted));
  }

  private void value(JsonParser json, List<Map<String, String>> taker, int depth) {
    boolean structure = json.currentToken().isStructStart();
    if (structure && depth == DEEPEST) {
      json.skipChildren();
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      list(json, depth + 1);
    } else if (structure) {
      object(json, taker, depth + 1);
    }
  }

  private void list(JsonParser json, int depth) {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      value(json, items, depth);
    }
  }

  private void object(JsonParser json, List<Map<String, String>> taker, int depth) {
    Map<String, String> members = new LinkedHashMap<>();
    taker.add(members);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      members.put(name, shown(json, token));
      if (taker == items) {
        json.skipChildren();
      } else {
        value(json, new ArrayList<>(), depth);
      }
    }
  }

  private static String shown(JsonParser json, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "{";
      case START_ARRAY -> "[";
      default -> json.getStringLength() > LONGEST ? "" : json.getString();
    };
  }
}
