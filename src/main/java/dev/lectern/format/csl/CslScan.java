package dev.lectern.format.csl;

import dev.lectern.format.DigestSink;
import dev.lectern.format.Extent;
import dev.lectern.format.LenientJson;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.WarningLimit;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** Goes through a file once, whatever its shape, and gives away its entries one by one. */
final class CslScan {

  private static final int DEEPEST_LIST = 4;
  private static final Set<String> LISTS = Set.of("items", "references", "bibliography", "data");

  private final DigestSink sink;
  private final WarningLimit warnings;
  private long entries;
  private int papers;
  private int depth;

  CslScan(DigestSink sink) {
    this.sink = sink;
    this.warnings = new WarningLimit(sink);
  }

  /** How many entries were read, with or without a title. */
  long entries() {
    return entries;
  }

  void read(Reader in) throws IOException {
    try (JsonParser json = CslJson.parser(in)) {
      while (json.nextToken() != null) {
        value(json);
      }
    } catch (JacksonIOException unread) {
      throw unread.getCause();
    } catch (JacksonException damaged) {
      warnings.warn(
          LenientJson.lineOf(damaged), LenientJson.stop(damaged, "entry " + (entries + 1)));
    }
    warnings.finish();
  }

  private void value(JsonParser json) {
    switch (json.currentToken()) {
      case START_ARRAY -> list(json);
      case START_OBJECT -> object(json);
      case null, default ->
          warnings.lost(
              LenientJson.lineOf(json), "Here is a value that is no entry; it was left out.");
    }
  }

  private void list(JsonParser json) {
    if (depth == DEEPEST_LIST) {
      warnings.warn(
          LenientJson.lineOf(json), "Here is a list where an entry should be; it was left out.");
      json.skipChildren();
      return;
    }
    depth++;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      value(json);
    }
    depth--;
  }

  private void object(JsonParser json) {
    long line = LenientJson.lineOf(json);
    long start = LenientJson.startOf(json);
    CslJson values = CslJson.entry(json);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    boolean wrapper = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY && LISTS.contains(name)) {
        wrapper = true;
        list(json);
      } else {
        Object value = values.value();
        if (!values.isCut()) {
          members.put(name, value);
        }
      }
    }
    if (!wrapper) {
      entry(members, line, LenientJson.valueFrom(start, json), values.isCut());
    }
  }

  private void entry(Map<String, @Nullable Object> members, long line, Extent extent, boolean cut) {
    entries++;
    if (cut) {
      warnings.warn(
          line,
          "Entry %d is longer than 16 million characters or nested too deep; a part was left out."
              .formatted(entries));
    }
    Optional<PaperDraft> draft = new CslPaper(members).draft(papers + 1, line);
    if (draft.isEmpty()) {
      warnings.lost(
          line, "Entry %d has no title and names no paper; it was left out.".formatted(entries));
      return;
    }
    if (draft.get().fields().title().isBlank()) {
      warnings.warn(line, "Entry %d has no title.".formatted(entries));
    }
    papers++;
    sink.paper(draft.get().from(extent));
  }
}
