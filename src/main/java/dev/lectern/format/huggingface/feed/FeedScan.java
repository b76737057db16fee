package dev.lectern.format.huggingface.feed;

import dev.lectern.format.DigestSink;
import dev.lectern.format.Extent;
import dev.lectern.format.LenientJson;
import dev.lectern.format.PaperDraft;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** Goes through a feed once, whatever its shape, and gives away its papers one by one. */
public final class FeedScan {

  private static final int DEEPEST_LIST = 4;

  private final String fileName;
  private final DigestSink sink;
  private final ScanWarnings warnings;
  private final CaptureDays days = new CaptureDays();
  private long items;
  private int papers;
  private int depth;

  /** The text around the papers that are read now; null where they stand in the file itself. */
  private @Nullable Extent around;

  public FeedScan(String fileName, DigestSink sink) {
    this.fileName = fileName;
    this.sink = sink;
    this.warnings = new ScanWarnings(sink);
  }

  public int papers() {
    return papers;
  }

  /** Reads to the end of the file, or to where its JSON is damaged. */
  public void read(Reader in) throws IOException {
    try (JsonParser json = FeedJson.parser(in)) {
      while (json.nextToken() != null) {
        value(json);
      }
    } catch (JacksonIOException unread) {
      throw unread.getCause() instanceof IOException cause ? cause : new IOException(unread);
    } catch (JacksonException damaged) {
      warnings.warn(LenientJson.lineOf(damaged), LenientJson.stop(damaged, "item " + (items + 1)));
    }
    warnings.finish();
    if (papers > 0) {
      days.evidence(fileName).ifPresent(sink::captured);
    }
  }

  private void value(JsonParser json) {
    switch (json.currentToken()) {
      case START_ARRAY -> list(json);
      case START_OBJECT -> object(json, LenientJson.lineOf(json));
      case VALUE_STRING -> literal(json, LenientJson.lineOf(json));
      default -> reject(LenientJson.lineOf(json), "is no paper");
    }
  }

  private void list(JsonParser json) {
    if (depth == DEEPEST_LIST) {
      reject(LenientJson.lineOf(json), "is no paper but a list");
      json.skipChildren();
      return;
    }
    depth++;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      value(json);
    }
    depth--;
  }

  private void object(JsonParser json, long line) {
    long start = LenientJson.startOf(json);
    FeedItem item = ItemScan.read(json, this::list);
    String title = item.anyTitle();
    if (title != null) {
      items++;
      item.faults.forEach((name, fault) -> warnOfItem(line, "its “%s” %s".formatted(name, fault)));
      days.item(item);
      Extent extent = around != null ? around : LenientJson.valueFrom(start, json);
      sink.paper(new PaperDraft(++papers, line, ItemPaper.of(item)).from(extent));
    } else if (item.wrapper) {
      days.stated(item.day);
    } else {
      reject(line, "has no title");
    }
  }

  /** An item that some tool wrote as the text that Python shows of it. */
  private void literal(JsonParser json, long line) {
    BoundedText text = new BoundedText();
    text.start(ValueScan.LONGEST_TEXT);
    long start = LenientJson.startOf(json);
    json.readString(text);
    if (text.isCut()) {
      reject(line, "is a text of more than %d characters".formatted(ValueScan.LONGEST_TEXT));
      return;
    }
    int outside = depth;
    Extent outer = around;
    around = outer == null ? LenientJson.valueFrom(start, json) : outer;
    try (JsonParser inner = FeedJson.parser(PythonLiteral.toJson(text.toString()))) {
      if (inner.nextToken() == JsonToken.START_OBJECT) {
        object(inner, line);
      } else {
        reject(line, "is a text and no paper");
      }
    } catch (JacksonException noLiteral) {
      depth = outside;
      reject(line, "is a text that is damaged or no paper");
    } finally {
      around = outer;
    }
  }

  private void reject(long line, String fault) {
    items++;
    warnings.lost(line, "Item %d of the feed %s; it was left out.".formatted(items, fault));
  }

  private void warnOfItem(long line, String fault) {
    warnings.warn(line, "Item %d of the feed: %s.".formatted(items, fault));
  }
}
