package dev.lectern.format;

import java.io.IOException;

/** Reads one kind of file, paper by paper, in memory that does not grow with the file. */
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
}
