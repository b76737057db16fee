package dev.lectern.model;

import java.nio.file.Path;

/**
 * An attachment and what its path leads to now.
 *
 * @param file where the file is looked for on this computer
 * @param state what is there
 */
public record AttachedFile(Attachment attachment, Path file, State state) {

  /** What became of a file since it was attached. */
  public enum State {
    PRESENT,
    /** It has another size than it had. */
    CHANGED,
    MISSING,
    /** An imported file names it, outside of its own folder; it has not been looked at. */
    UNCONFIRMED
  }
}
