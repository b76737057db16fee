package dev.lectern.store;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The papers of a JSON file: values with a title, alone or in lists, and where each of them stands.
 */
final class JsonItems {

  /**
   * A paper.
   *
   * @param start its first char
   * @param end the char behind its last
   * @param text its title; all of it where some tool wrote the paper as a string
   */
  record Item(long start, long end, String text, boolean isString) {
    boolean holds(Item other) {
      return start <= other.start && other.end <= end;
    }
  }

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final List<Item> items = new ArrayList<>();
  private final Consumer<String> texts;
  private final Deque<Element> open = new ArrayDeque<>();

  /** An object that has begun; inside an item there may be one that is called its paper. */
  private static final class Element {
    final long start;
    final boolean isInside;
    @Nullable String title;

    Element(long start, boolean isInside) {
      this.start = start;
      this.isInside = isInside;
    }
  }

  private JsonItems(Consumer<String> texts) {
    this.texts = texts;
  }

  /**
   * Reads a file to its end.
   *
   * @param texts gets every string in it
   * @throws IOException where it is no whole JSON
   */
  static List<Item> of(Reader in, Consumer<String> texts) throws IOException {
    JsonItems found = new JsonItems(texts);
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      while (json.nextToken() != null) {
        found.take(json);
      }
    } catch (JacksonException damaged) {
      throw new IOException(damaged);
    }
    return found.items;
  }

  private void take(JsonParser json) {
    switch (json.currentToken()) {
      case START_OBJECT -> open.push(new Element(start(json), isPaperInside(json)));
      case END_OBJECT -> close(json);
      case VALUE_STRING -> string(json);
      default -> {}
    }
  }

  private boolean isPaperInside(JsonParser json) {
    return !open.isEmpty() && "paper".equals(json.streamReadContext().getParent().currentName());
  }

  private void close(JsonParser json) {
    Element element = open.pop();
    if (element.title == null) {
      return;
    }
    if (element.isInside) {
      open.element().title = element.title;
    } else if (!json.streamReadContext().inObject()) {
      items.add(new Item(element.start, end(json), element.title, false));
    }
  }

  private void string(JsonParser json) {
    long start = start(json);
    String text = json.getString();
    texts.accept(text);
    if (json.streamReadContext().inArray() && text.stripLeading().startsWith("{")) {
      items.add(new Item(start, end(json), text, true));
    } else if ("title".equals(json.currentName()) && open.element().title == null) {
      open.element().title = text;
    }
  }

  private static long start(JsonParser json) {
    return json.currentTokenLocation().getCharOffset();
  }

  private static long end(JsonParser json) {
    return json.currentLocation().getCharOffset();
  }
}
