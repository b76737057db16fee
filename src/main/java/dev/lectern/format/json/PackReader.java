package dev.lectern.format.json;

import dev.lectern.format.Decoding;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.LenientJson;
import dev.lectern.format.PaperDraft;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what Lectern exports as JSON: an array of papers, or papers one a line, with what their
 * owner has added to them. Holds one paper at a time.
 */
public final class PackReader implements DigestReader {

  private static final int LONGEST_TEXT = 16 << 20;

  // Names are not kept for the next time: a file of ever new ones would fill the memory.
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(200)
                          .maxStringLength(LONGEST_TEXT)
                          .build())
                  .build())
          .build();

  private static final Pattern START = Pattern.compile("(?s)\\s*(?:\\[\\s*)?\\{\\s*\".*");

  @Override
  public String format() {
    return "lectern-json";
  }

  @Override
  public int confidence(String head, String fileName) {
    boolean ours =
        START.matcher(head).matches()
            && head.contains("\"readableTitle\"")
            && head.contains("\"uuid\"");
    return ours ? 98 : 0;
  }

  @Override
  public void read(DigestSource source, DigestSink sink) throws IOException {
    try (Reader in = Decoding.reader(source.open());
        JsonParser parser = JSON.createParser(in)) {
      read(parser, sink);
    } catch (JacksonException broken) {
      // What came before it came in; the intake refuses a file without any paper.
      sink.warn(LenientJson.lineOf(broken), "The JSON is broken here; nothing behind it was read.");
    }
  }

  private static void read(JsonParser parser, DigestSink sink) {
    int position = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
        continue;
      }
      long line = LenientJson.lineOf(parser);
      long start = LenientJson.startOf(parser);
      JsonNode paper = parser.readValueAsTree();
      if (paper.isObject() && paper.path("title").isString()) {
        PackPaper read = new PackPaper(paper);
        sink.paper(
            new PaperDraft(++position, line, read.fields(), read.companions())
                .from(LenientJson.valueFrom(start, parser)));
      } else {
        sink.lost(line, "This is no paper as Lectern writes it: it has no title.");
      }
    }
  }
}
