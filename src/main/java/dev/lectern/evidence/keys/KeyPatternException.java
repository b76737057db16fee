package dev.lectern.evidence.keys;

/** A text that is no pattern of keys; the message is for the user and names the place. */
public final class KeyPatternException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  KeyPatternException(String message) {
    super(message);
  }
}
