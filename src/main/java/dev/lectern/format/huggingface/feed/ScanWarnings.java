package dev.lectern.format.huggingface.feed;

import dev.lectern.format.DigestSink;

/** Passes on what is wrong with a feed, up to a number that nobody reads any more. */
final class ScanWarnings {

  private static final int MOST = 1000;

  private final DigestSink sink;
  private long count;
  private long lastLine;

  ScanWarnings(DigestSink sink) {
    this.sink = sink;
  }

  void warn(long line, String message) {
    lastLine = line;
    if (++count <= MOST) {
      sink.warn(line, message);
    }
  }

  /** Passes on that an item is left out. */
  void lost(long line, String message) {
    lastLine = line;
    if (++count <= MOST) {
      sink.lost(line, message);
    }
  }

  /** Ends the feed. */
  void finish() {
    if (count > MOST) {
      sink.warn(
          lastLine, "There are %d more warnings of this kind in the feed.".formatted(count - MOST));
    }
  }
}
