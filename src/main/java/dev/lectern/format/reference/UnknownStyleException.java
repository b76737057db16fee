package dev.lectern.format.reference;

/** There is no such citation style, or it cannot be used; the message is for the user. */
public final class UnknownStyleException extends Exception {

  public UnknownStyleException(String message) {
    super(message);
  }

  public UnknownStyleException(String message, Throwable cause) {
    super(message, cause);
  }
}
