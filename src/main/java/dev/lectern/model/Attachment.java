package dev.lectern.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on this computer that belongs to a paper.
 *
 * @param path relative to the library's folder where the file lies below it, else absolute
 * @param sha256 of its bytes when it was attached, in lower-case hexadecimal; null if it was
 *     missing
 * @param bytes how many there were; less than none where nobody may look
 */
public record Attachment(UUID uuid, String path, @Nullable String sha256, @Nullable Long bytes) {

  private static final long UNKNOWN = -1;

  /**
   * A file that another one names, outside of its own folder: until the user says so, nobody looks
   * at it.
   */
  public static Attachment unconfirmed(UUID uuid, String path) {
    return new Attachment(uuid, path, null, UNKNOWN);
  }

  /** Whether an imported file names it and the user has not yet said that it is wanted. */
  public boolean isUnconfirmed() {
    return bytes != null && bytes == UNKNOWN;
  }
}
