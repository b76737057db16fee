package dev.lectern.text;

import java.util.List;

/**
 * A title or abstract as a person should see it, with the way back to the text as it was printed.
 *
 * <p>{@code 78.2\%} reads 78.2%, {@code Omega(S^2)} reads Ω(S²). Offsets are chars. A place inside
 * a replaced span has no exact counterpart and maps to one of the span's edges.
 */
public final class ReadableText {

  /** Which of several possible counterparts of an offset is meant. */
  public enum Bias {
    /** The earliest: the start of a replaced span. */
    BACKWARD,
    /** The latest: the end of a replaced span. */
    FORWARD
  }

  private final String verbatim;
  private final String text;
  private final List<Replacement> changes;
  private final int[] readableStarts;

  private ReadableText(
      String verbatim, String text, List<Replacement> changes, int[] readableStarts) {
    this.verbatim = verbatim;
    this.text = text;
    this.changes = changes;
    this.readableStarts = readableStarts;
  }

  /**
   * Derives the readable form; any string is accepted, and what is not understood is left alone.
   */
  public static ReadableText of(String verbatim) {
    Edits edits = new Edits(verbatim);
    Invisible.in(verbatim, (start, end, c) -> edits.delete(start, end));
    AddressRule.apply(edits);
    new ReadableScan(edits).run();
    QuoteRule.apply(edits);
    return of(verbatim, edits);
  }

  /** The text as it was printed, but for what nobody could see, which is named or left out. */
  public static ReadableText asPrinted(String verbatim) {
    Edits edits = new Edits(verbatim);
    Invisible.in(verbatim, (start, end, c) -> edits.replace(start, end, Invisible.name(c)));
    return of(verbatim, edits);
  }

  private static ReadableText of(String verbatim, Edits edits) {
    List<Replacement> changes = edits.changes();
    int[] starts = new int[changes.size()];
    StringBuilder out = new StringBuilder(verbatim.length());
    int copied = 0;
    for (int i = 0; i < starts.length; i++) {
      Replacement change = changes.get(i);
      out.append(verbatim, copied, change.start());
      starts[i] = out.length();
      out.append(change.readable());
      copied = change.end();
    }
    String text =
        copied == 0 ? verbatim : out.append(verbatim, copied, verbatim.length()).toString();
    return new ReadableText(verbatim, text, changes, starts);
  }

  public String text() {
    return text;
  }

  /** Whether it has the words of the verbatim text: no more than white space differs. */
  public boolean changesOnlySpace() {
    return changes.stream()
        .allMatch(change -> change.readable().equals(" ") && isSpace(change.start(), change.end()));
  }

  private boolean isSpace(int start, int end) {
    int at = start;
    while (at < end && Ascii.isSpace(verbatim.charAt(at))) {
      at++;
    }
    return at == end;
  }

  /** The replaced spans in order; they neither overlap nor are empty. */
  public List<Replacement> changes() {
    return changes;
  }

  /** The verbatim offset that belongs to an offset of {@link #text()}, which may be its length. */
  public int toVerbatim(int readableOffset, Bias bias) {
    return bias == Bias.BACKWARD
        ? earliestVerbatim(readableOffset)
        : latestVerbatim(readableOffset);
  }

  /** The offset in {@link #text()} that belongs to a verbatim offset, which may be the length. */
  public int toReadable(int verbatimOffset, Bias bias) {
    return bias == Bias.BACKWARD
        ? earliestReadable(verbatimOffset)
        : latestReadable(verbatimOffset);
  }

  private int earliestVerbatim(int readable) {
    int i = changesBefore(readable, false);
    if (i == 0) {
      return readable;
    }
    Replacement change = changes.get(i - 1);
    int end = readableStarts[i - 1] + change.readable().length();
    return readable < end ? change.start() : change.end() + readable - end;
  }

  private int latestVerbatim(int readable) {
    int i = changesBefore(readable, true);
    if (i == 0) {
      return readable;
    }
    Replacement change = changes.get(i - 1);
    int start = readableStarts[i - 1];
    int end = start + change.readable().length();
    if (readable == start && end > start) {
      return change.start();
    }
    return readable < end ? change.end() : change.end() + readable - end;
  }

  /** How many changes start before the readable offset, or also at it. */
  private int changesBefore(int readable, boolean inclusive) {
    int low = 0;
    int high = readableStarts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before =
          inclusive ? readableStarts[middle] <= readable : readableStarts[middle] < readable;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }

  private int earliestReadable(int verbatim) {
    int i = changesStartingBefore(verbatim);
    if (i == 0) {
      return verbatim;
    }
    Replacement change = changes.get(i - 1);
    int start = readableStarts[i - 1];
    return verbatim < change.end()
        ? start
        : start + change.readable().length() + verbatim - change.end();
  }

  private int latestReadable(int verbatim) {
    int i = changesStartingBefore(verbatim);
    if (i == 0) {
      return verbatim;
    }
    Replacement change = changes.get(i - 1);
    int end = readableStarts[i - 1] + change.readable().length();
    return verbatim < change.end() ? end : end + verbatim - change.end();
  }

  private int changesStartingBefore(int verbatim) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = changes.get(middle).start() < verbatim;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }
}
