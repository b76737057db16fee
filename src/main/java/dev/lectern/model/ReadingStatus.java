package dev.lectern.model;

import java.util.Locale;
import java.util.Optional;

/** How far the user is with a paper; {@link #UNREAD} is not yet triaged, {@link #TOREAD} kept. */
public enum ReadingStatus {
  UNREAD,
  TOREAD,
  READING,
  READ,
  SKIPPED;

  /** The word used on the command line, in queries and in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReadingStatus> parse(String code) {
    for (ReadingStatus status : values()) {
      if (status.code().equalsIgnoreCase(code)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
