package dev.lectern.text;

import dev.lectern.model.Highlight;

/**
 * What a highlight remembers of its passage, by which it is found again in the text as it is now:
 * in another digest's abstract, corrected, shortened or written with other marks.
 *
 * <p>It stays as it was made, so that a passage whose text is gone is found again when that comes
 * back.
 *
 * @param quote the passage
 * @param prefix some of what stood before it
 * @param suffix some of what stood after it
 * @param start where it started, in code points
 * @param end where it ended, in code points, exclusive
 */
public record Anchor(String quote, String prefix, String suffix, int start, int end) {

  /** How much of the surroundings is kept, in code points. */
  private static final int CONTEXT = 32;

  /** A part of a text, in chars; the end is exclusive. */
  public record Span(int start, int end) {}

  /** Remembers a part of a text. */
  public static Anchor at(String text, Span span) {
    int start = text.codePointCount(0, span.start());
    int end = start + text.codePointCount(span.start(), span.end());
    int before = text.offsetByCodePoints(0, Math.max(0, start - CONTEXT));
    int length = text.codePointCount(0, text.length());
    int after = text.offsetByCodePoints(0, Math.min(length, end + CONTEXT));
    return new Anchor(
        text.substring(span.start(), span.end()),
        text.substring(before, span.start()),
        text.substring(span.end(), after),
        start,
        end);
  }

  /** What a highlight remembers. */
  public static Anchor of(Highlight highlight) {
    return new Anchor(
        highlight.quote(),
        highlight.prefix(),
        highlight.suffix(),
        highlight.start(),
        highlight.end());
  }
}
