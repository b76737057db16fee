package dev.lectern.format.huggingface.feed;

import java.io.Reader;
import java.io.StringReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The parser of feeds: forgiving where nothing is lost by it, and bounded in memory. */
final class FeedJson {

  private static final int DEEPEST = 100_000;
  private static final int LONGEST_NAME = 1 << 20;

  // Names are not kept for the next time: a file of ever new ones would fill the memory.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NAME)
                  .build())
          .build();

  private FeedJson() {}

  static JsonParser parser(Reader in) {
    return JSON.createParser(ObjectReadContext.empty(), in);
  }

  static JsonParser parser(String json) {
    return parser(new StringReader(json));
  }
}
