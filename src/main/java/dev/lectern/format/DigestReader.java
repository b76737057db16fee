package dev.lectern.format;

import java.io.IOException;

/**
 * Reads one kind of file, paper by paper, in memory that does not grow with the file.
 *
 * <p>A paper that is deleted for good is taken out of the bytes that are kept of its file. Where
 * its lines reach to the next paper's, a reader need not say a word about that; else {@link
 * PaperDraft#extents} says where each paper stands. Whatever it says is tried out: what is left
 * must read as before.
 */
public interface DigestReader {

  /** The stable name of the format, as {@code import --format} takes it. */
  String format();

  /**
   * How well the start of a file fits: 0 not at all, 100 certainly.
   *
   * @param head the first decoded characters of the file, at most {@link Formats#HEAD_CHARS}
   * @param fileName the file's name, a hint only
   */
  int confidence(String head, String fileName);

  /**
   * Reads the whole file. What cannot be read as a paper is a warning with its line.
   *
   * @throws UnreadableDigestException where the file is none of this format
   */
  void read(DigestSource source, DigestSink sink) throws IOException, UnreadableDigestException;

  /** How it decodes a file, and so counts the characters that {@link PaperDraft#extents} tells. */
  default Encoding encoding(DigestSource source) throws IOException {
    return Decoding.encoding(source);
  }
}
