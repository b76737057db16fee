package dev.lectern.format;

/** Passes on what is wrong with a file, up to a number that nobody reads any more. */
public final class WarningLimit {

  private static final int MOST = 1000;

  private final DigestSink sink;
  private long count;
  private long lastLine;

  public WarningLimit(DigestSink sink) {
    this.sink = sink;
  }

  public void warn(long line, String message) {
    lastLine = line;
    if (++count <= MOST) {
      sink.warn(line, message);
    }
  }

  /** Passes on that something is left out, which counts however often it happens. */
  public void lost(long line, String message) {
    lastLine = line;
    if (++count <= MOST) {
      sink.lost(line, message);
    }
  }

  /** Ends the file. */
  public void finish() {
    if (count > MOST) {
      sink.warn(lastLine, "There are %d more warnings of this kind.".formatted(count - MOST));
    }
  }
}
