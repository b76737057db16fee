package dev.lectern.format.bibtex;

import dev.lectern.format.DigestSink;

/** Passes warnings on, up to so many; the rest is counted. */
final class Problems {

  private static final int MOST = 1000;

  private final DigestSink sink;
  private long count;
  private long lastLine = 1;

  Problems(DigestSink sink) {
    this.sink = sink;
  }

  void warn(long line, String message) {
    lastLine = line;
    if (++count <= MOST) {
      sink.warn(line, message);
    }
  }

  void lost(long line, String message) {
    lastLine = line;
    if (++count <= MOST) {
      sink.lost(line, message);
    }
  }

  /** Says how many warnings were left out. */
  void end() {
    if (count > MOST) {
      sink.warn(lastLine, "There are %d more warnings of this kind.".formatted(count - MOST));
    }
  }
}
