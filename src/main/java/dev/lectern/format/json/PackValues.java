package dev.lectern.format.json;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of a pack, as far as they are what they should be. */
final class PackValues {

  private PackValues() {}

  /** A member that is a text; null where it is none. */
  static @Nullable String text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isString() ? value.asString() : null;
  }

  /** A text that is a UUID; null where it is none. */
  static @Nullable UUID uuid(JsonNode value) {
    return Optional.of(value)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(text -> text.matches("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
        .map(UUID::fromString)
        .orElse(null);
  }
}
