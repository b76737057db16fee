package dev.lectern.format;

/** Takes what a reader finds, in the file's order. */
public interface DigestSink {

  /** What the file says about the day it was saved; may come more than once, the first counts. */
  void captured(CaptureEvidence evidence);

  void paper(PaperDraft draft);

  /**
   * Something that could not be read.
   *
   * @param line where, from 1
   * @param message what, in one sentence
   */
  void warn(long line, String message);

  /**
   * Something that should be a paper and is left out, because it cannot be read as one.
   *
   * @param line where, from 1
   * @param message what, in one sentence
   */
  default void lost(long line, String message) {
    warn(line, message);
  }

  /**
   * A paper that was given away though it reads as if it were none.
   *
   * @param line where, from 1
   * @param message why, in one sentence
   */
  default void doubt(long line, String message) {
    warn(line, message);
  }
}
