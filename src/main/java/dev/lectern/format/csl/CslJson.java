package dev.lectern.format.csl;

import dev.lectern.format.LenientJson;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON values as plain Java: maps, lists, strings, {@link Numeral}s, booleans and null.
 *
 * <p>Values of one entry are held whole, up to a limit; a file never is.
 */
final class CslJson {

  /** How many chars of one entry are kept. */
  static final int LARGEST = 16_000_000;

  private static final int DEEPEST_KEPT = 60;

  private static final JsonFactory JSON =
      LenientJson.factory(
          StreamReadConstraints.builder().maxStringLength(LARGEST).maxNameLength(100_000));

  private final JsonParser json;
  private long left = LARGEST;
  private int depth;

  private CslJson(JsonParser json) {
    this.json = json;
  }

  /** A number as it is written. */
  record Numeral(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  static JsonParser parser(Reader in) {
    return JSON.createParser(ObjectReadContext.empty(), in);
  }

  /** The values of one entry, at whose start the parser stands. */
  static CslJson entry(JsonParser json) {
    return new CslJson(json);
  }

  /** The value of a text; empty where it is no JSON. */
  static Optional<Object> parse(String text) {
    try (JsonParser parser = parser(new StringReader(text))) {
      parser.nextToken();
      return Optional.ofNullable(new CslJson(parser).value());
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  static String print(@Nullable Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      write(generator, value);
    }
    return out.toString();
  }

  /** Whether something was left out, since the entry was too long or nested too deep. */
  boolean isCut() {
    return left < 0;
  }

  /** The value at which the parser stands; it stands at its end afterwards. */
  @Nullable Object value() {
    return switch (json.currentToken()) {
      case VALUE_STRING -> counted(json.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          json.isNaN() ? null : new Numeral(String.valueOf(counted(json.getString())));
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_OBJECT -> kept() ? object() : skipped();
      case START_ARRAY -> kept() ? array() : skipped();
      case null, default -> null;
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    depth++;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      Object value = value();
      if (counted(name) != null) {
        members.put(name, value);
      }
    }
    depth--;
    return members;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> items = new ArrayList<>();
    depth++;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Object value = value();
      if (counted("") != null) {
        items.add(value);
      }
    }
    depth--;
    return items;
  }

  private boolean kept() {
    return depth < DEEPEST_KEPT && left >= 0;
  }

  private @Nullable Object skipped() {
    left = -1;
    json.skipChildren();
    return null;
  }

  private @Nullable String counted(String text) {
    left = left < 0 ? left : left - text.length() - 8;
    return left < 0 ? null : text;
  }

  private static void write(JsonGenerator out, @Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case Boolean b -> out.writeBoolean(b);
      case Integer i -> out.writeNumber(i);
      case Numeral n -> out.writeNumber(n.text());
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach(
            (name, member) -> {
              out.writeName(wellFormed(String.valueOf(name)));
              write(out, member);
            });
        out.writeEndObject();
      }
      case Iterable<?> items -> {
        out.writeStartArray();
        items.forEach(item -> write(out, item));
        out.writeEndArray();
      }
      default -> out.writeString(wellFormed(value.toString()));
    }
  }

  /** UTF-8 cannot carry a surrogate without its partner. */
  private static String wellFormed(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)
        ? text.codePoints()
            .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }
}
