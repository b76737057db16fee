package dev.lectern.store;

/** Something the library could not do; the message says what, where, and what to do. */
public class LibraryException extends RuntimeException {

  public LibraryException(String message) {
    super(message);
  }

  public LibraryException(String message, Throwable cause) {
    super(message, cause);
  }
}
