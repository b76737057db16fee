package dev.lectern.intake;

import java.nio.file.Path;

/**
 * A folder that is watched, and how it stands.
 *
 * @param taken how many digests came from it since the watcher started
 */
public record WatchedFolder(Path folder, State state, int taken) {

  /** Whether the folder can be looked into. */
  public enum State {
    WATCHED,
    /** It is not there now: its drive may be away, or it was moved. */
    MISSING
  }
}
