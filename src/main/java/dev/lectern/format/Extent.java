package dev.lectern.format;

/**
 * A stretch of a file from which a paper was read.
 *
 * @param from its first line or character
 * @param to the line or character behind its last
 */
public record Extent(Unit unit, long from, long to) {

  /** What is counted, and how the stretch can become blank. */
  public enum Unit {
    /** Lines from 1, as {@link TextLines} counts them. */
    LINES,
    /** Characters of the decoded text from 0, without a byte order mark. */
    CHARS,
    /** The same for a value of JSON, in whose place an empty list means nothing. */
    VALUE
  }

  public static Extent lines(long from, long to) {
    return new Extent(Unit.LINES, from, to);
  }

  public static Extent chars(long from, long to) {
    return new Extent(Unit.CHARS, from, to);
  }

  public static Extent value(long from, long to) {
    return new Extent(Unit.VALUE, from, to);
  }

  boolean countsLines() {
    return unit == Unit.LINES;
  }

  /** Whether something is in both. */
  boolean touches(Extent other) {
    return countsLines() == other.countsLines() && from < other.to && other.from < to;
  }
}
