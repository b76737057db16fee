package dev.lectern.format.csl;

import dev.lectern.format.BytesSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schema of CSL-JSON, as far as it goes: types, enumerations, required and further
 * members, numbers of items.
 */
final class CslSchema {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode SCHEMA =
      JSON.readTree(
          BytesSource.resource("/dev/lectern/samples-of-others/csl/csl-data.json").bytes());

  private final List<String> faults = new ArrayList<>();

  private CslSchema() {}

  /** What is wrong with a file; empty where it is valid. */
  static List<String> faults(String json) {
    CslSchema check = new CslSchema();
    check.node("", JSON.readTree(json), SCHEMA);
    return check.faults;
  }

  private void node(String path, JsonNode value, JsonNode schema) {
    if (schema.has("$ref")) {
      node(path, value, SCHEMA.at(schema.get("$ref").asString().substring(1)));
    } else if (schema.has("anyOf")) {
      node(path, value, schema.get("anyOf").get(0));
    } else {
      expect(path, isOfType(value, schema.get("type")), "is no " + schema.get("type"));
      if (schema.has("enum")) {
        expect(path, isAmong(value, schema.get("enum")), "is none of the words");
      }
      value.propertyStream().forEach(m -> member(path, m.getKey(), m.getValue(), schema));
      schema
          .path("required")
          .forEach(name -> expect(path, value.has(name.asString()), "lacks " + name));
      if (value.isArray()) {
        expect(path, value.size() >= schema.path("minItems").asInt(0), "has too few items");
        expect(path, value.size() <= schema.path("maxItems").asInt(1 << 30), "has too many items");
        value.forEach(item -> node(path + "[]", item, schema.get("items")));
      }
    }
  }

  private void member(String path, String name, JsonNode value, JsonNode schema) {
    JsonNode known = schema.path("properties").path(name);
    if (!known.isMissingNode()) {
      node(path + "/" + name, value, known);
    } else if (schema.has("additionalProperties")) {
      faults.add(path + "/" + name + " is unknown");
    }
  }

  private void expect(String path, boolean holds, String fault) {
    if (!holds) {
      faults.add(path + " " + fault);
    }
  }

  private static boolean isAmong(JsonNode value, JsonNode words) {
    return words.valueStream().anyMatch(value::equals);
  }

  private static boolean isOfType(JsonNode value, JsonNode type) {
    return type.isArray()
        ? type.valueStream().anyMatch(one -> isOfType(value, one))
        : switch (type.asString()) {
          case "string" -> value.isString();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          case "array" -> value.isArray();
          case "object" -> value.isObject();
          default -> false;
        };
  }
}
