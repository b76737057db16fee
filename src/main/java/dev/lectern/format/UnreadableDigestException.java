package dev.lectern.format;

/**
 * A file that is no digest, or none of the format it was taken for; the message is for the user.
 */
public final class UnreadableDigestException extends Exception {

  public UnreadableDigestException(String message) {
    super(message);
  }
}
