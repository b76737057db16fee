package dev.lectern.format;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON files as they are found: forgiving where nothing is lost by it, bounded in memory. */
public final class LenientJson {

  private static final int DEEPEST = 100_000;

  private LenientJson() {}

  /** A factory with these limits, and one on how deep values may be nested. */
  public static JsonFactory factory(StreamReadConstraints.Builder limits) {
    // Names are not kept for the next time: a file of ever new ones would fill the memory.
    return JsonFactory.builder()
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .streamReadConstraints(limits.maxNestingDepth(DEEPEST).build())
        .build();
  }

  /** The line, from 1, at which the parser stands. */
  public static long lineOf(JsonParser json) {
    return Math.max(1, json.currentTokenLocation().getLineNr());
  }

  /** Where the value begins at whose start the parser stands. */
  public static long startOf(JsonParser json) {
    return json.currentTokenLocation().getCharOffset();
  }

  /** The value that has begun there and at whose end the parser stands. */
  public static Extent valueFrom(long start, JsonParser json) {
    return Extent.value(start, json.currentLocation().getCharOffset());
  }

  /** The line, from 1, at which the JSON is damaged. */
  public static long lineOf(JacksonException damaged) {
    return damaged.getLocation() == null ? 1 : Math.max(1, damaged.getLocation().getLineNr());
  }

  /** Why nothing could be read behind a place, such as “entry 3”. */
  public static String stop(JacksonException damaged, String place) {
    return switch (damaged) {
      case UnexpectedEndOfInputException _ ->
          "The file stops in the middle of %s; what follows is missing.".formatted(place);
      case StreamConstraintsException _ ->
          "In %s a text or name is endless, or values are nested too deep; what follows is left out."
              .formatted(place);
      default ->
          "The JSON is damaged in or after %s; what follows cannot be read.".formatted(place);
    };
  }
}
