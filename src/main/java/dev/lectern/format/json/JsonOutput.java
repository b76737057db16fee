package dev.lectern.format.json;

import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON piece by piece; what is written is well-formed Unicode whatever comes in.
 *
 * <pre>{@code
 * JsonOutput.line(writer, Map.of("papers", 3));
 * }</pre>
 */
public final class JsonOutput implements AutoCloseable {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private JsonOutput(Writer out) {
    json = JSON.createGenerator(ObjectWriteContext.empty(), new AsciiControls(out));
  }

  /** Begins an array, whose elements follow one by one; {@link #close} ends it. */
  public static JsonOutput array(Writer out) {
    JsonOutput output = new JsonOutput(out);
    output.json.writeStartArray();
    return output;
  }

  /** Writes one whole value; see {@link #add}. */
  public static void value(Writer out, @Nullable Object value) {
    JsonOutput output = new JsonOutput(out);
    output.add(value);
    output.json.close();
  }

  /** Adds a value: a map, an iterable, a number, a boolean or null; all else as its text. */
  public void add(@Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Boolean b -> json.writeBoolean(b);
      case Integer i -> json.writeNumber(i);
      case Long l -> json.writeNumber(l);
      case Map<?, ?> map -> object(map);
      case Iterable<?> items -> {
        json.writeStartArray();
        items.forEach(this::add);
        json.writeEndArray();
      }
      default -> json.writeString(wellFormed(value.toString()));
    }
  }

  /** Ends the array; the writer stays open. */
  @Override
  public void close() {
    json.writeEndArray();
    json.close();
  }

  private void object(Map<?, ?> map) {
    json.writeStartObject();
    map.forEach(
        (name, value) -> {
          json.writeName(wellFormed(String.valueOf(name)));
          add(value);
        });
    json.writeEndObject();
  }

  /** The text with U+FFFD for every surrogate without its partner, which UTF-8 cannot carry. */
  static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
