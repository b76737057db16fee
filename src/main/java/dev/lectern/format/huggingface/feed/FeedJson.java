package dev.lectern.format.huggingface.feed;

import dev.lectern.format.LenientJson;
import java.io.Reader;
import java.io.StringReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The parser of feeds: forgiving where nothing is lost by it, and bounded in memory. */
final class FeedJson {

  private static final int LONGEST_NAME = 1 << 20;

  private static final JsonFactory JSON =
      LenientJson.factory(
          StreamReadConstraints.builder()
              .maxNameLength(LONGEST_NAME)
              .maxNumberLength(LONGEST_NAME));

  private FeedJson() {}

  static JsonParser parser(Reader in) {
    return JSON.createParser(ObjectReadContext.empty(), in);
  }

  static JsonParser parser(String json) {
    return parser(new StringReader(json));
  }
}
